-- How the sources are: what each node sees of them, who may read them, and which have gone quiet.

-- What a node saw when it looked last. Written when something changes, and now and then.
create table source_health (
    source_id      text        not null,
    node           text        not null,
    state          text        not null check (state in ('unknown', 'up', 'failing')),
    reachable      boolean,
    authenticated  boolean,
    last_poll      timestamptz,
    last_success   timestamptz,
    failing_since  timestamptz,
    failures       int         not null default 0,
    retry_at       timestamptz,
    oldest_waiting timestamptz,
    error          text,
    seen_at        timestamptz not null,
    primary key (source_id, node),
    check (state <> 'failing' or (failing_since is not null and error is not null))
);

-- The one node that reads a source, as long as its lease lasts by the clock of this database.
create table source_lease (
    source_id    text        primary key,
    lease_owner  text        not null,
    lease_until  timestamptz not null,
    taken_at     timestamptz not null,
    token        bigint      not null
);

-- A source that is usually busy and has gone quiet, from its last delivery until the next one.
create table source_silence (
    source_id   text        not null,
    quiet_since timestamptz not null,
    usual_gap   interval    not null,
    found_at    timestamptz not null,
    ended_at    timestamptz,
    primary key (source_id, quiet_since)
);

create index delivery_source on delivery (source_id, received_at);

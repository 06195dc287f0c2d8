-- The administrators' files of routes/: what ran, what runs, what was refused, and what is paused.

-- Every version of a file that was deployed or set aside. "deployed" is the last good one: it runs, or
-- would if the file on disk were broken.
create table route_version (
    id           bigint generated always as identity primary key,
    file         text        not null,
    content      text        not null,
    sha256       char(64)    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    state        text        not null check (state in ('deployed', 'superseded', 'quarantined', 'removed')),
    route_ids    text[]      not null default '{}',
    problems     text        not null default '',
    seen_at      timestamptz not null,
    deployed_at  timestamptz,
    by           text        not null,
    check (state = 'quarantined' or deployed_at is not null)
);
create unique index route_version_deployed on route_version (file) where state = 'deployed';
create index route_version_file on route_version (file, id);

-- Who stopped a route until it is resumed, also across restarts.
create table route_pause (
    route_id   text        primary key,
    paused_at  timestamptz not null,
    by         text        not null
);

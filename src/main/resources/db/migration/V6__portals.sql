-- What is read from portals in many steps, and what portals push or are polled for.
alter table delivery drop constraint delivery_channel_check;
alter table delivery add constraint delivery_channel_check
    check (channel in ('mail', 'ftp', 'sftp', 'portal', 'folder', 'rest', 'push'));

-- One way through the dossiers of a portal (lượt đọc hồ sơ) for one period: how far it got, and the counters
-- of every unit up to there, in one row so that they are one commit.
create table dossier_reading (
    id           bigint generated always as identity primary key,
    source_id    text        not null,
    regime_id    text        not null,
    period_key   text        not null,
    stage        text        not null check (stage in ('reading', 'counted', 'delivered', 'abandoned')),
    cursor       text        not null default '',
    pages        int         not null default 0,
    dossiers     bigint      not null default 0,
    tallies      jsonb       not null default '{}',
    step         int         not null default 0,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    reason       text,
    check (stage in ('reading', 'counted') or finished_at is not null)
);
create unique index dossier_reading_open on dossier_reading (source_id)
    where stage in ('reading', 'counted');
create index dossier_reading_source on dossier_reading (source_id, regime_id, period_key, id);

-- The figures of a unit that were handed over last; the next ones are a revision when they differ.
create table dossier_report (
    source_id    text not null,
    regime_id    text not null,
    period_key   text not null,
    unit         text not null,
    revision     int  not null,
    figures      text not null,
    reading_id   bigint not null references dossier_reading,
    primary key (source_id, regime_id, period_key, unit)
);

-- What an idempotency key of a push source was first used for: the same key never brings something else.
create table push_key (
    source_id        text        not null,
    idempotency_key  text        not null,
    content_sha256   char(64)    not null,
    first_at         timestamptz not null,
    primary key (source_id, idempotency_key)
);

-- What was last taken in of each item of a web service that is polled.
create table rest_item (
    source_id       text     not null,
    item_id         text     not null,
    revision        int      not null,
    content_sha256  char(64) not null,
    primary key (source_id, item_id)
);

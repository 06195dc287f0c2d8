-- What mailboxes without a memory of their own were read of, exchanged refresh tokens, and what could
-- not be taken in as it should.

-- Mails of POP3 mailboxes that need not be fetched again.
create table known_mail (
    source_id  text        not null,
    mailbox    text        not null,
    uidl       text        not null,
    size       bigint      not null,
    noted_at   timestamptz not null,
    primary key (source_id, mailbox, uidl)
);

-- Refresh tokens that a mail service gave in exchange for the configured one: sealed with what only the
-- environment knows, so that neither this table nor a dump of it opens a mailbox.
create table refresh_token (
    grant_name  char(64)    primary key check (grant_name ~ '^[0-9a-f]{64}$'),
    sealed      bytea       not null,
    kept_at     timestamptz not null
);

-- What an administrator has to look at (để riêng): with a delivery it is kept as it is, without one it
-- still lies at its source.
create table parked (
    id           bigint generated always as identity primary key,
    source_id    text        not null,
    item         text        not null,
    name         text        not null,
    code         text        not null,
    arguments    text[]      not null default '{}',
    delivery_id  bigint references delivery,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    times        int         not null default 1 check (times > 0),
    settled_at   timestamptz,
    settled_by   text
);
create unique index parked_open on parked (source_id, item, code) where settled_at is null;
create index parked_source on parked (source_id, id);

-- The line: what arrives, what was understood, what the nights made of it, what the ministry said.
-- Times are timestamptz; days are date; money and counts are numeric. Nothing here is ever deleted.

-- Originals: the index of the vault. The bytes are files; this row says that they are durable.
create table original (
    sha256     char(64)    primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size       bigint      not null check (size >= 0),
    stored_at  timestamptz not null
);

-- One arrival: a mail, a dropped file, an item of a portal.
create table delivery (
    id               bigint generated always as identity primary key,
    reference        text        not null unique,
    channel          text        not null check (channel in ('mail', 'ftp', 'sftp', 'portal', 'folder')),
    source_id        text        not null,
    external_key     text        not null,
    sender           text,
    sender_unit      text        not null default '',
    reply_to         text,
    subject          text,
    message_id       text,
    automatic        boolean     not null default false,
    file_name        text        not null,
    original_sha256  char(64)    not null references original,
    received_at      timestamptz not null,
    unique (source_id, external_key)
);
create sequence delivery_reference;

-- One document: distinct bytes said by one unit. The row is the queue of its own work.
create table document (
    id                bigint generated always as identity primary key,
    sha256            char(64)    not null references original,
    sender_unit       text        not null default '',
    file_name         text        not null,
    first_received_at timestamptz not null,
    stage             text        not null check (stage in ('received', 'judged', 'merged')),
    attempts          int         not null default 0,
    due_at            timestamptz not null default now(),
    lease_owner       text,
    lease_until       timestamptz,
    last_error        text,
    media_type        text,
    outcome           text check (outcome in ('accepted', 'review', 'request', 'not-a-report', 'unreadable')),
    identity          text,
    revision          int,
    content_sha256    char(64),
    same_as           bigint references document,
    regime_id         text,
    period_key        text,
    unit_code         text,
    unit_valid_from   date,
    unit_name         text,
    number            text,
    kind              text,
    issuer            text,
    document_date     date,
    subject           text,
    report            jsonb,
    judged_at         timestamptz,
    unique (sha256, sender_unit),
    unique (identity, revision) deferrable initially deferred,
    check (stage <> 'merged' or same_as is not null),
    check (stage <> 'judged' or (outcome is not null and report is not null and judged_at is not null))
);
create index document_due on document (due_at) where stage = 'received';
create index document_regime on document (regime_id, period_key, unit_code) where stage = 'judged';

-- Which documents an arrival brought. After a merge it points at the document that stays.
create table delivery_part (
    delivery_id  bigint not null references delivery,
    ordinal      int    not null,
    file_name    text   not null,
    document_id  bigint not null references document,
    primary key (delivery_id, ordinal)
);
create index delivery_part_document on delivery_part (document_id);

-- Answers to senders: at most one a delivery. Born 'waiting' with the delivery; 'due' when all its
-- documents are judged.
create table reply (
    delivery_id  bigint primary key references delivery,
    stage        text        not null check (stage in ('waiting', 'due', 'sending', 'sent', 'suppressed', 'in-doubt', 'failed')),
    attempts     int         not null default 0,
    due_at       timestamptz not null default now(),
    lease_owner  text,
    lease_until  timestamptz,
    last_error   text,
    recipient    text,
    subject      text,
    body         text,
    message_id   text,
    sent_at      timestamptz
);
create index reply_due on reply (due_at) where stage in ('waiting', 'due');

-- The night is a row: unique per regime, period and business date.
create table run (
    id               bigint generated always as identity primary key,
    regime_id        text        not null,
    period_key       text        not null,
    business_date    date        not null,
    stage            text        not null check (stage in ('claimed', 'frozen')),
    attempts         int         not null default 0,
    due_at           timestamptz not null default now(),
    lease_owner      text,
    lease_until      timestamptz,
    last_error       text,
    as_of            timestamptz,
    expected         int,
    reported         int,
    snapshot         text,
    snapshot_sha256  char(64),
    created_at       timestamptz not null,
    frozen_at        timestamptz,
    unique (regime_id, period_key, business_date),
    check (stage <> 'frozen' or (snapshot is not null and snapshot_sha256 is not null and as_of is not null))
);
create index run_due on run (due_at) where stage = 'claimed';

-- Each figure of each unit that went into a run's totals.
-- A rate of nothing (0 of 0, "không phát sinh") has parts and no value.
create table contribution (
    run_id           bigint  not null references run,
    indicator_id     text    not null,
    unit_code        text    not null,
    unit_valid_from  date,
    unit_name        text    not null,
    document_id      bigint  not null references document,
    revision         int     not null,
    value            numeric check (value is not null or coalesce(denominator = 0, false)),
    numerator        numeric,
    denominator      numeric,
    qualifier        text,
    evidence         jsonb   not null,
    primary key (run_id, indicator_id, unit_code)
);
create index contribution_document on contribution (document_id);

-- The outbox to the ministry.
create table submission (
    id               bigint generated always as identity primary key,
    run_id           bigint      not null unique references run,
    destination      text        not null,
    idempotency_key  text        not null unique,
    amends           bigint references submission,
    body             text        not null,
    body_sha256      char(64)    not null,
    stage            text        not null check (stage in ('due', 'sending', 'unknown', 'accepted', 'rejected', 'given-up')),
    attempts         int         not null default 0,
    due_at           timestamptz not null default now(),
    lease_owner      text,
    lease_until      timestamptz,
    last_error       text,
    receipt_number   text,
    receipt          jsonb,
    reasons          jsonb,
    created_at       timestamptz not null,
    settled_at       timestamptz
);
create index submission_due on submission (due_at) where stage in ('due', 'sending', 'unknown');

-- What happened, append-only.
create table journal (
    id            bigint generated always as identity primary key,
    at            timestamptz not null,
    node          text        not null,
    subject_kind  text        not null,
    subject_id    text        not null,
    event         text        not null,
    details       jsonb       not null default '{}'
);
create index journal_subject on journal (subject_kind, subject_id, id);
create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;
create trigger journal_is_append_only before update or delete or truncate on journal
    for each statement execute function journal_is_append_only();

-- How far a source that has no memory of its own was read.
create table source_cursor (
    source_id   text primary key,
    cursor      text        not null,
    updated_at  timestamptz not null
);

-- Imported administrative units; those that ship with the gateway stand in config/units.
create table unit_version (
    code         text not null,
    name         text not null,
    level        text not null check (level in ('province', 'district', 'commune')),
    parent_code  text,
    valid_from   date not null default '-infinity',
    valid_to     date not null default 'infinity',
    legal_basis  text,
    primary key (code, valid_from),
    check (valid_from <= valid_to)
);
create table unit_succession (
    from_code     text not null,
    to_code       text not null,
    kind          text not null check (kind in ('continued', 'merged', 'split')),
    level         text not null,
    effective_on  date not null,
    primary key (from_code, to_code, effective_on)
);
create table unit_import (
    id           bigint generated always as identity primary key,
    imported_at  timestamptz not null,
    units        int  not null,
    successions  int  not null,
    sha256       char(64) not null
);

-- People who sign in.
create table account (
    name           text primary key,
    password_hash  text        not null,
    created_at     timestamptz not null
);

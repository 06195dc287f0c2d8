-- Layouts of forms (bố cục biểu) that could not be read by their headers: proposed to a person once, by the
-- fingerprint of the header. What was confirmed stands in config/forms/layouts; this is who said so and when.
create table form_layout (
    fingerprint  text        primary key check (fingerprint ~ '^[0-9a-f]{16}$'),
    form_id      text        not null,
    sheet        text        not null,
    proposal     jsonb       not null,
    stage        text        not null check (stage in ('proposed', 'confirmed', 'refused')),
    proposed_at  timestamptz not null,
    decided_at   timestamptz,
    decided_by   text,
    check (stage = 'proposed' or (decided_at is not null and decided_by is not null))
);

-- The documents that wait for it. Once it is confirmed, they are the queue of their own second reading.
create table form_layout_document (
    fingerprint  text        not null references form_layout,
    document_id  bigint      not null references document,
    attempts     int         not null default 0,
    due_at       timestamptz not null default now(),
    done_at      timestamptz,
    primary key (fingerprint, document_id)
);

-- The totals of a run may go to several destinations: the one they are owed to, and copies. Each has a row, a
-- chain of amendments and a state of its own, so that one that is down does not delay the others.

alter table submission drop constraint submission_run_id_key;
alter table submission drop constraint submission_idempotency_key_key;
alter table submission drop constraint submission_stage_check;
alter table submission
    add constraint submission_run_destination unique (run_id, destination),
    add constraint submission_key unique (destination, idempotency_key),
    add constraint submission_stage_check check (
        stage in ('due', 'sending', 'unknown', 'in-doubt', 'accepted', 'rejected', 'given-up')),
    -- 0 is the destination the totals are owed to, 1 and more are its copies
    add column place int not null default 0,
    -- a byte may have left since it was last known that nothing is there
    add column maybe_there boolean not null default false;
update submission set maybe_there = true where stage in ('sending', 'unknown', 'given-up');
create index submission_run on submission (run_id);

-- Up to when each schedule has been carried out, so that what a stopped gateway missed is made up for once.
create table schedule_tick (
    name    text        primary key,
    due_at  timestamptz not null
);

-- An annex (phụ lục) is part of the report it came with: it is kept as a document of its own bytes, and
-- same_as names the report it belongs to.
alter table document drop constraint document_stage_check;
alter table document add constraint document_stage_check
    check (stage in ('received', 'judged', 'merged', 'annex'));
alter table document add constraint document_annex_of check (stage <> 'annex' or same_as is not null);

-- Editors keep services beside the data files: who keeps which, what is shown, and what is still
-- being written. Only what is published is found by searches and lists.
alter table offer
    -- Municipality whose editors keep it; null for what is kept in the data files alone.
    add column owner       text references municipality (nis_code),
    add column status      text   not null default 'PUBLISHED'
                           check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    -- One more with every change, of what is shown or of the draft.
    add column revision    bigint not null default 1 check (revision > 0),
    -- Set once a person has edited it: from then on the data files leave it alone.
    add column edited_at   timestamptz,
    -- E-mail address of who answers for it.
    add column responsible text,
    -- Why it is no longer offered.
    add column retired_because text,
    -- What an editor has written and not yet published.
    add column draft       jsonb,
    -- A service that was never published may be of an organisation that is not there yet.
    alter column organisation drop not null,
    add constraint offer_organisation_known check (status = 'DRAFT' or organisation is not null);
create index offer_owner on offer (owner, name, id) where owner is not null;

-- The lines of rule DR-09 that stand with every answer are those of everybody, not of one municipality.
drop index offer_anonymous_lines;
create index offer_anonymous_lines on offer (slug)
    where type = 'helpline' and content -> 'eligibility' ->> 'rule' = 'DR-09'
        and owner is null and status = 'PUBLISHED';

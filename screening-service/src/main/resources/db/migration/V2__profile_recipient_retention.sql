-- The intervention profile that followed from the conversation, and when the answers were erased.
alter table screening
    add column profile             text,
    add column profile_provisional boolean not null default false,
    add column details_erased_at   timestamptz;

-- The contact point that the consent names.
alter table consent
    add column recipient      text,
    add column recipient_name text;

-- The last screening of the same person with the same questionnaire, as its partner calls them.
create index screening_of_person
    on screening (partner, partner_reference, instrument, completed_at)
    where partner_reference is not null;

-- What the retention jobs look for: each index holds only what is still to be done.
create index screening_draft on screening (started_at) where status = 'draft';
create index screening_with_details
    on screening (completed_at)
    where status = 'completed' and details_erased_at is null;
create index consent_with_contact on consent (expires_at) where contact is not null;

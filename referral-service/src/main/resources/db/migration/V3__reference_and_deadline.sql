-- What people call a referral on the phone and in a mail: in rows of before, the last ten digits of the id.
alter table referral add column reference text;
update referral
set reference = upper(substr(right(replace(id::text, '-', ''), 10), 1, 5) || '-' || right(replace(id::text, '-', ''), 5));
alter table referral
    alter column reference set not null,
    add constraint referral_reference unique (reference);

-- Until when the contact point has for what is expected of it now.
alter table referral add column deadline_at timestamptz;
create index referral_deadline on referral (deadline_at) where deadline_at is not null;
create index referral_of_handler on referral (handled_by, id desc) where handled_by is not null;

-- What else the directory tells of a contact point; filled when it tells again, which it does at each of its starts.
alter table contact_point
    add column opening_hours  text,
    add column capacity       jsonb,
    add column channels       jsonb,
    add column fallback_chain jsonb;

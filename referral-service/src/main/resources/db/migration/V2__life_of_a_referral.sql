-- The whole life of a referral: contact, rest, introductions, follow-up, closing and reopening. Only additions, so that rows of
-- before stay as they are and an older replica can go on during a rolling update.
alter table referral
    add column reached_at   timestamptz, -- decides where a reopened referral goes on
    add column held_from    text,
    add column held_until   date,
    add column follow_up_on date,
    add column closed_at    timestamptz;
-- The job that erases contact details of closed referrals looks here; what is open or erased is not in it.
create index referral_contact_kept on referral (closed_at) where contact_erased_at is null and closed_at is not null;

-- Forwarding changes where a referral lies, so each line says where it lay.
alter table timeline_entry
    add column outcome          text,
    add column contact_point    text,
    add column method           text,
    add column held_until       date,
    add column repeat_screening uuid;

-- To whom or what a person was brought, and how it went.
create table introduction (
    id            uuid primary key,
    referral_id   uuid not null references referral (id),
    number        int  not null,
    offer         uuid,
    intervention  text,
    name          text, -- typed by people: erased with the contact details
    bridge_person text not null,
    on_day        date not null,
    outcome       text,
    unique (referral_id, number)
);

-- What is expected of whoever has a referral, and what is done next when it does not come. Finished ones are deleted, so that
-- this table stays as small as what is open.
create table deadline (
    id             uuid primary key,
    referral_id    uuid        not null references referral (id),
    expected       text        not null,
    stage          text        not null, -- what is done at act_at
    counted_from   timestamptz not null,
    due_at         timestamptz not null, -- what was promised: does not move when somebody else is asked
    act_at         timestamptz,          -- null while it rests, and when nothing more is sent
    reminders_left int         not null,
    left_to_act    bigint,               -- opening time in seconds, while it rests
    left_to_due    bigint,
    unique (referral_id, expected)
);
create index deadline_due on deadline (act_at, id) where act_at is not null;

-- Terms of municipalities whose coordinator set them; the others have the default.
create table deadline_term (
    municipality         text primary key,
    accept_within        int    not null,
    first_contact_within int    not null,
    revision             bigint not null
);

-- Referrals of before get a week from now, so that none of them is forgotten either.
update referral
set deadline_at = now() + interval '7 days'
where status in ('REQUESTED', 'ACCEPTED') and contact_point is not null;
insert into deadline (id, referral_id, expected, stage, counted_from, due_at, act_at, reminders_left)
select gen_random_uuid(), id, case status when 'REQUESTED' then 'ACCEPT' else 'FIRST_CONTACT' end, 'TERM', received_at,
       deadline_at, deadline_at, 5
from referral
where deadline_at is not null;

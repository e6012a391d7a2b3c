-- A questionnaire taken with a person, its answers and what came out.
create table screening (
    id                 uuid primary key,
    partner            text        not null,
    partner_reference  text,
    status             text        not null check (status in ('draft', 'completed')),
    instrument         text        not null,
    instrument_version text        not null,
    birth_year         int,
    municipality       text,
    answers            jsonb       not null,
    context            jsonb       not null,
    result             jsonb,
    rules              jsonb,
    started_at         timestamptz not null,
    completed_at       timestamptz,
    version            int         not null
);

-- What the person agreed to, and the contact details that may be handed over because of it.
create table consent (
    id             uuid primary key,
    screening_id   uuid        not null unique references screening (id),
    given          boolean     not null,
    purpose        text        not null,
    scope          text        not null,
    method         text        not null,
    wording        text        not null,
    urgency        text        not null,
    recorded_at    timestamptz not null,
    expires_at     timestamptz,
    withdrawn_at   timestamptz,
    contact_key_id int,
    contact        bytea,
    version        int         not null
);

-- How far the referral that came from a screening is, as told by its events.
create table referral_progress (
    screening_id uuid primary key,
    referral_id  uuid        not null,
    status       text        not null,
    revision     bigint      not null,
    changed_at   timestamptz not null
);

-- Local copy of the municipalities, as told by contact-point events.
create table municipality (
    nis_code     text primary key,
    name         text   not null,
    postal_codes text[] not null,
    revision     bigint not null
);

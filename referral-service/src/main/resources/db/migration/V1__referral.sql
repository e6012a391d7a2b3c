-- A person carried to the contact point of their municipality.
create table referral (
    id                  uuid primary key,
    screening_id        uuid        not null unique,
    consent_id          uuid        not null,
    consent_expires_at  timestamptz,
    partner             text        not null,
    municipality        text        not null,
    status              text        not null,
    urgency             text        not null,
    summary             jsonb       not null,
    contact_point       text,
    routed_to_fallback  boolean     not null,
    handled_by          text,
    received_at         timestamptz not null,
    revision            bigint      not null,
    contact_key_id      int,
    contact             bytea,
    contact_erased_at   timestamptz
);
-- UUIDv7 ids follow time, so that the newest come first without another column.
create index referral_inbox on referral (municipality, status, id desc);
create index referral_of_partner on referral (partner, id desc);
create index referral_unrouted on referral (municipality) where contact_point is null;

-- What happened to a referral, in order.
create table timeline_entry (
    referral_id uuid        not null references referral (id),
    revision    bigint      not null,
    at          timestamptz not null,
    what        text        not null,
    reason      text,
    primary key (referral_id, revision)
);

-- Every read of contact details: who, when.
create table contact_read (
    id          bigint generated always as identity primary key,
    referral_id uuid        not null references referral (id),
    reader      text        not null,
    read_at     timestamptz not null
);
create index contact_read_of_referral on contact_read (referral_id);

-- Consents withdrawn before, or while, their referral was made.
create table withdrawn_consent (
    screening_id uuid primary key,
    withdrawn_at timestamptz not null
);

-- Local copy of the contact points, as told by the directory.
create table contact_point (
    municipality      text primary key,
    municipality_name text    not null,
    kind              text    not null,
    name              text    not null,
    email             text,
    phone             text,
    fallback          boolean not null,
    revision          bigint  not null
);

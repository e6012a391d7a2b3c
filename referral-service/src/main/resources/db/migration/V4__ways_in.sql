-- Referrals also come without a screening: direct, or as a concern about somebody who has not been asked yet. Only what
-- older replicas can live with: what they insert has the defaults of a screening.
alter table referral
    alter column screening_id drop not null,
    alter column consent_id drop not null,
    alter column partner drop not null,
    add column kind               text    not null default 'SCREENING',
    add column referrer_reads     boolean not null default true, -- somebody at that side reads messages
    add column partner_reference  text,                          -- a pseudonym: erased with the contact details
    add column reporter_anonymous boolean,
    add column agreed_at          timestamptz;
update referral
set kind = 'SELF', referrer_reads = false
where partner = 'self-test';

-- What a person agreed to, when the consent was not given at screening-service.
create table consent (
    id              uuid primary key,
    referral_id     uuid        not null references referral (id),
    method          text        not null,
    wording         text, -- typed by people: erased with the contact details
    wording_version text,
    given_at        timestamptz not null,
    expires_at      timestamptz
);
create index consent_of_referral on consent (referral_id);

-- Who told of a concern. The row goes when the contact details do.
create table reporter (
    id          uuid primary key, -- what it is sealed with
    referral_id uuid  not null unique references referral (id),
    key_id      int   not null,
    ciphertext  bytea not null
);

-- The referrer and the contact point write to each other. Rows go when the contact details do.
create table message (
    id          uuid primary key, -- what it is sealed with
    referral_id uuid        not null references referral (id),
    sender      text        not null,
    author      text        not null,
    key_id      int         not null,
    ciphertext  bytea       not null,
    sent_at     timestamptz not null,
    read_at     timestamptz -- by the other side
);
create index message_of_referral on message (referral_id, id desc);

-- Where a postal code lies; filled when the directory tells again, which it does at each of its starts.
alter table contact_point add column postal_codes text[];
create index contact_point_postal_code on contact_point using gin (postal_codes);

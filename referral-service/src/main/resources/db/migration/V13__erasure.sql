-- What is left of a referral that was erased: its id, where it lay and when; who ordered it, what has been done, and the certificate.
create table erasure (
    id           uuid primary key,
    referral_id  uuid        not null unique,
    screening_id uuid,
    municipality text        not null,
    received_at  timestamptz not null,
    closed_at    timestamptz,
    cause        text        not null,
    ordered_by   text        not null,
    ordered_at   timestamptz not null,
    linked       jsonb       not null,
    done_at      timestamptz,
    certificate  text,
    sha256       text
);
create index erasure_of_municipality on erasure (municipality, id desc);
create index erasure_of_screening on erasure (screening_id);

-- What each service has to erase; asked again until it is done.
create table erasure_part (
    id          uuid primary key,
    erasure_id  uuid        not null references erasure (id),
    service     text        not null,
    attempts    int         not null,
    next_try_at timestamptz not null,
    done_at     timestamptz,
    erased      jsonb       not null,
    unique (erasure_id, service)
);
create index erasure_part_waiting on erasure_part (next_try_at) where done_at is null;

-- They outlive the referral, and stay with its municipality.
alter table erasure enable row level security;
alter table erasure force row level security;
create policy in_scope on erasure using (in_scope(municipality, null));
alter table erasure_part enable row level security;
alter table erasure_part force row level security;
create policy of_its_erasure on erasure_part using (exists (select from erasure e where e.id = erasure_id));

create index referral_closed on referral (closed_at) where closed_at is not null;

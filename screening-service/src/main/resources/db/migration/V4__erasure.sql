-- What is left of a screening that was erased: its id, when, and how many rows went, so that a repeated order gives the same answer.
create table erased_screening (
    screening_id uuid primary key,
    erased_at    timestamptz not null,
    records      jsonb       not null
);

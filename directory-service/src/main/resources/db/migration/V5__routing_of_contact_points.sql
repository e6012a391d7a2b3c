-- How a contact point is reached beside its inbox, whether it has room, who keeps its entry true, and
-- what an editor prepares before it is published.
alter table contact_point
    add column channels       jsonb   not null default '[{"kind": "inbox"}]',
    add column capacity       text    not null default 'OPEN',
    -- The last day of a capacity that is not OPEN; null for as long as nobody says otherwise.
    add column capacity_until date,
    -- Somebody's address at work: shown to the people of the municipality, never published.
    add column responsible    text,
    -- Its editor withdrew it: the fallback stands in, also when the data file lists another one.
    add column retired        boolean not null default false,
    add column draft          jsonb;

-- The primary care zones, with who coordinates there: the first to turn to when a contact point does not
-- answer. Filled from the municipalities and data/zone-coordinators.json at every start.
create table zone (
    name              text primary key,
    coordinator_name  text,
    coordinator_phone text,
    coordinator_email text,
    revision          bigint not null check (revision > 0),
    -- Set once a person has edited the coordinator: from then on the data file leaves it alone.
    edited_at         timestamptz,
    check (coordinator_name is null or coordinator_phone is not null or coordinator_email is not null)
);

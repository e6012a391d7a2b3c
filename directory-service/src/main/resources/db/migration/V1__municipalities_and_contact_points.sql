-- The municipalities of Flanders and Brussels; filled from data/municipalities.csv at every start.
create table municipality (
    nis_code           text primary key check (nis_code ~ '^[0-9]{5}$'),
    name               text   not null,
    name_fr            text,
    province           text,
    region             text   not null,
    postal_codes       text[] not null,
    primary_care_zones text[] not null,
    merged_from        text[] not null,
    -- Every name it has or had, folded to lower case without accents.
    search_names       text   not null
);
create index municipality_postal_codes on municipality using gin (postal_codes);

-- Whom to call in a municipality: one row for each, which holds the fallback where nobody is known.
create table contact_point (
    municipality  text primary key references municipality (nis_code),
    kind          text    not null,
    name          text    not null,
    email         text,
    phone         text    not null,
    opening_hours text,
    verified_at   date    not null,
    source        text    not null,
    fallback      boolean not null,
    -- One more with every real change of what is published about this municipality.
    revision      bigint  not null check (revision > 0),
    -- Set once a person has edited the row: from then on the data file leaves it alone.
    edited_at     timestamptz
);
create index contact_point_known on contact_point (municipality) where not fallback;

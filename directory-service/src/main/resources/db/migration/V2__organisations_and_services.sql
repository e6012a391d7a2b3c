create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Dutch, without regard to accents; and the bare words, to forgive spelling and compounds with.
create text search configuration dutch_unaccented (copy = dutch);
alter text search configuration dutch_unaccented
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
    with unaccent, dutch_stem;
create text search configuration simple_unaccented (copy = simple);
alter text search configuration simple_unaccented
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
    with unaccent, simple;

-- Filled from data/services at every start; content is the entry of the data file.
create table organisation (
    id            uuid primary key,
    slug          text        not null unique,
    name          text        not null,
    description   text        not null,
    content       jsonb       not null,
    last_modified timestamptz not null,
    document      tsvector    not null generated always as (
        setweight(to_tsvector('dutch_unaccented', name), 'A')
        || setweight(to_tsvector('dutch_unaccented', description), 'C')) stored
);
create index organisation_document on organisation using gin (document);
create index organisation_name on organisation (name, id);

create table location (
    id           uuid primary key,
    slug         text not null unique,
    municipality text references municipality (nis_code),
    content      jsonb not null
);

-- A service that somebody may use.
create table offer (
    id            uuid primary key,
    slug          text        not null unique,
    organisation  uuid        not null references organisation (id),
    name          text        not null,
    type          text        not null,
    audience      text        not null,
    -- Ids of the taxonomy terms that classify it.
    terms         uuid[]      not null,
    -- Only for who lives in one of these; 'anywhere' when there is no such condition.
    areas         text[]      not null,
    -- Set for the contact point of a municipality, which is edited there and only copied here.
    contact_point text        unique references municipality (nis_code),
    content       jsonb       not null,
    last_modified timestamptz not null,
    -- What it is searched by, in order of weight; related holds everyday words for the same.
    names         text        not null,
    keywords      text        not null,
    description   text        not null,
    related       text        not null,
    document      tsvector    not null generated always as (
        setweight(to_tsvector('dutch_unaccented', names), 'A')
        || setweight(to_tsvector('dutch_unaccented', keywords), 'B')
        || setweight(to_tsvector('dutch_unaccented', description), 'C')
        || setweight(to_tsvector('dutch_unaccented', related), 'D')) stored
);
create index offer_document on offer using gin (document);
create index offer_terms on offer using gin (terms);
create index offer_areas on offer using gin (areas);
create index offer_name on offer (name, id);
create index offer_organisation on offer (organisation);
create index offer_type on offer (type);
create index offer_last_modified on offer (last_modified);

create table offer_location (
    id       uuid primary key,
    offer    uuid    not null references offer (id) on delete cascade,
    location uuid    not null references location (id),
    position integer not null,
    unique (offer, location)
);
create index offer_location_location on offer_location (location);

-- Every word in the texts of offers and organisations, with the stem it is indexed by (null when it
-- says nothing, such as "de") and the number of texts it is in: misspelt words and parts of
-- compounds are looked up here, not in the texts.
create table search_word (
    word   text primary key,
    lexeme text,
    texts  integer not null
);
create index search_word_spelling on search_word using gin (word gin_trgm_ops);
create index search_word_lexeme on search_word (lexeme);

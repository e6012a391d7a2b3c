create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Dutch, without regard to accents: creëren and creeren are the same word.
create text search configuration dutch_unaccented (copy = dutch);
alter text search configuration dutch_unaccented
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
    with unaccent, dutch_stem;

-- What may lessen loneliness; filled from data/elements.json at every start.
create table element (
    id            text primary key,
    position      integer  not null,
    title         text     not null,
    also_known_as text[]   not null,
    meaning       text     not null,
    evidence      text     not null,
    source        text     not null,
    based_on      text,
    -- What it is searched by, in order of weight; spelling holds both, folded, for misspelt words.
    names         text     not null,
    keywords      text     not null,
    spelling      text     not null,
    document      tsvector not null generated always as (
        setweight(to_tsvector('dutch_unaccented', names), 'A')
        || setweight(to_tsvector('dutch_unaccented', keywords), 'B')
        || setweight(to_tsvector('dutch_unaccented', meaning), 'C')) stored
);
create index element_document on element using gin (document);

-- What each source says of the evidence, also where they differ.
create table element_reading (
    element   text    not null references element (id) on delete cascade,
    position  integer not null,
    level     text    not null,
    statement text    not null,
    source    text    not null,
    primary key (element, position)
);

-- The bare words, to forgive spelling and compounds with.
create text search configuration simple_unaccented (copy = simple);
alter text search configuration simple_unaccented
    alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
    with unaccent, simple;

-- Elements are one kind of entry among others now; all of them come from the data files.
drop table element_reading;
drop table element;

-- What is known of what may lessen loneliness: elements, activities, good practices, front-runner
-- places, profiles, personas. Content is the entry of the data file: it is only ever read as a whole.
create table catalogue_entry (
    id          text    primary key,
    kind        text    not null,
    position    integer not null,
    title       text    not null,
    -- What it can be narrowed by, as facet:value.
    facets      text[]  not null,
    content     jsonb   not null,
    -- What it is searched by, in order of weight; related holds everyday words for the same.
    names       text    not null,
    keywords    text    not null,
    description text    not null,
    related     text    not null,
    document    tsvector not null generated always as (
        setweight(to_tsvector('dutch_unaccented', names), 'A')
        || setweight(to_tsvector('dutch_unaccented', keywords), 'B')
        || setweight(to_tsvector('dutch_unaccented', description), 'C')
        || setweight(to_tsvector('dutch_unaccented', related), 'D')) stored
);
create index catalogue_entry_document on catalogue_entry using gin (document);
create index catalogue_entry_facets on catalogue_entry using gin (facets);

-- Grows with every change, so that each process sees when what it keeps in memory is old.
create table catalogue_state (
    only_row boolean primary key default true check (only_row),
    revision bigint  not null
);
insert into catalogue_state (revision) values (0);

-- Every word in the texts of entries, with the stem it is indexed by (null when it says nothing,
-- such as "de") and the number of texts it is in: misspelt words and parts of compounds are looked
-- up here, not in the texts.
create table search_word (
    word   text primary key,
    lexeme text,
    texts  integer not null
);
create index search_word_spelling on search_word using gin (word gin_trgm_ops);
create index search_word_lexeme on search_word (lexeme);

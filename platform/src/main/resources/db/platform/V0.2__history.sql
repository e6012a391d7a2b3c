-- Who changed what: a row for each change of something that people edit, with the fields that changed.
create table history (
    position bigint generated always as identity primary key,
    kind     text        not null,
    entry    text        not null,
    revision bigint      not null,
    action   text        not null,
    by       text        not null,
    at       timestamptz not null,
    changes  jsonb       not null
);
create index history_entry on history (kind, entry, position desc);

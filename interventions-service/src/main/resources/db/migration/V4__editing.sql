-- Editors change the catalogue while it runs. catalogue_entry stays what is published and nothing else,
-- so that no search, count or match has to ask for it; what editors wrote stands beside it.
alter table catalogue_entry add column revision bigint not null default 1;

-- Whether the topic nabij.interventions was told everything once.
alter table catalogue_state add column announced boolean not null default false;

create table edited_entry (
    id              text   primary key,
    kind            text   not null,
    position        integer not null,
    -- NIS code of the municipality whose editors keep it; null for the catalogue that all share.
    owner           text,
    status          text   not null,
    revision        bigint not null,
    -- What is or was shown, and what is written and not yet published.
    content         jsonb,
    draft           jsonb,
    -- What the data files said when an editor last published, and what they say since, if they changed.
    file_seen       jsonb,
    file_now        jsonb,
    edited_at       timestamptz,
    retired_because text
);
create index edited_entry_owner on edited_entry (owner, kind, id);

-- What a municipality adds to an entry, for who lives there; the entry itself stays as it is.
create table addition (
    id           text   primary key,
    entry        text   not null,
    municipality text   not null,
    content      jsonb  not null,
    revision     bigint not null,
    edited_at    timestamptz not null,
    unique (entry, municipality)
);

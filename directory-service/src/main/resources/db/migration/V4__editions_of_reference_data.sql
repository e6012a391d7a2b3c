-- The names of the municipalities in merged_from, in the same order. Emptied first: the files of the
-- next start fill both.
update municipality set merged_from = '{}';
alter table municipality add column former_names text[] not null default '{}';
alter table municipality alter column former_names drop default;
alter table municipality
    add constraint municipality_every_predecessor_has_a_name
        check (cardinality(merged_from) = cardinality(former_names));
create index municipality_merged_from on municipality using gin (merged_from);

-- Which edition of the reference data is in the table: a service of an older release must not put
-- back what an operator has imported since.
create table reference_edition (
    -- The day from which the files are valid.
    valid_from date primary key,
    -- By an operator; otherwise it came with the service.
    imported   boolean     not null,
    loaded_at  timestamptz not null
);

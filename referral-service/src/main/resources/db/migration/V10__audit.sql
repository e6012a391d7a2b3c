-- Who was shown whom to call, when and why: a chain, so that nobody can change what stands there without it being found.
-- Entries hold ids and no personal data, and no foreign key: they stay when a referral goes.
create table audit_entry (
    municipality  text        not null, -- where the referral lay; each municipality has a chain of its own
    position      bigint      not null, -- counts the entries of a chain, from 1, without gaps
    referral_id   uuid        not null,
    at            timestamptz not null,
    by_user       text        not null,
    by_client     text,
    by_role       text,
    shown         text        not null,
    purpose       text        not null,
    previous_hash bytea       not null,
    hash          bytea       not null, -- SHA-256 over previous_hash and the other fields, as AuditEntry writes them
    primary key (municipality, position)
);
create index audit_entry_of_referral on audit_entry (referral_id, at desc);

-- The end of each chain. Its row is locked while an entry is added, and tells when the last entries are missing.
create table audit_chain (
    municipality text primary key,
    position     bigint not null,
    hash         bytea  not null
);

create function audit_is_only_added_to() returns trigger
    language plpgsql as
$$
begin
    raise exception 'The audit log is only added to' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays
    before update or delete or truncate
    on audit_entry
    for each statement
execute function audit_is_only_added_to();

-- What was written down before. Nobody was asked why at the time; where it lies now is where it counts.
do
$$
    declare
        looked  record;
        head    record;
        written bytea;
    begin
        for looked in
            select c.referral_id, c.reader, c.read_at, r.municipality
            from contact_read c
                     join referral r on r.id = c.referral_id
            order by c.id
            loop
                insert into audit_chain values (looked.municipality, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
                select position, hash into head from audit_chain where municipality = looked.municipality;
                written := sha256(head.hash || convert_to(
                        (select string_agg(coalesce(length(field) || ':' || field, '-'), E'\n' order by place)
                         from unnest(array [looked.municipality,
                                            (head.position + 1)::text,
                                            looked.referral_id::text,
                                            (extract(epoch from looked.read_at) * 1000000)::bigint::text,
                                            looked.reader,
                                            null,
                                            null,
                                            'contact',
                                            'not-asked']) with ordinality as fields (field, place)), 'UTF8'));
                insert into audit_entry
                values (looked.municipality, head.position + 1, looked.referral_id, looked.read_at, looked.reader,
                        null, null, 'contact', 'not-asked', head.hash, written);
                update audit_chain
                set position = head.position + 1, hash = written
                where municipality = looked.municipality;
            end loop;
    end
$$;
drop table contact_read;

-- A second wall: a connection sees the referrals of whom it works for now, whatever a query forgets to ask. Each connection
-- says so in the setting nabij.scope: 'municipalities:12021,12026', 'partner:partner-app', or 'everything' for work that
-- nobody asked for. One that says nothing sees nothing.
create function in_scope(of_municipality text, of_partner text) returns boolean
    language sql
    stable parallel safe
return coalesce(
        case split_part(current_setting('nabij.scope', true), ':', 1)
            when 'everything' then true
            when 'municipalities' then
                of_municipality = any (string_to_array(split_part(current_setting('nabij.scope', true), ':', 2), ','))
            when 'partner' then of_partner = substr(current_setting('nabij.scope', true), 9)
            end, false);

-- "Force", because the tables belong to the very role that the service works as.
alter table referral enable row level security;
alter table referral force row level security;
create policy in_scope on referral using (in_scope(municipality, partner));

-- Every table with a column referral_id is protected in this way by its migration: call protect('…').
create procedure protect(of_referrals regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', of_referrals);
    execute format('alter table %s force row level security', of_referrals);
    execute format(
            'create policy of_its_referral on %s using (exists (select from referral r where r.id = referral_id))',
            of_referrals);
end
$$;

-- The log outlives the referrals it tells of, and stays with the municipality that each entry is about.
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy in_scope on audit_entry
    using (in_scope(municipality, null) or exists (select from referral r where r.id = referral_id));

-- So do what is told of it and what happened to it: the last of it is told after it is erased.
alter table delivery enable row level security;
alter table delivery force row level security;
create policy in_scope on delivery
    using (in_scope(municipality, null) or exists (select from referral r where r.id = referral_id));
alter table feed_entry enable row level security;
alter table feed_entry force row level security;
create policy in_scope on feed_entry using (in_scope(municipality, partner) or in_scope(left_municipality, null));

-- All tables that were made before.
do
$$
    declare
        of_referrals regclass;
    begin
        for of_referrals in
            select a.attrelid
            from pg_attribute a
                     join pg_class c on c.oid = a.attrelid
            where a.attname = 'referral_id'
              and not a.attisdropped
              and c.relkind in ('r', 'p')
              and not c.relrowsecurity
              and c.relnamespace = current_schema::regnamespace
            loop
                call protect(of_referrals);
            end loop;
    end
$$;

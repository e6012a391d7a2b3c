-- Is it still true? The day on which somebody said so by the link in a mail, so that the data files, which
-- know nothing of it, do not take it back at the next start.
alter table contact_point add column confirmed_on date;
alter table offer
    add column confirmed_on date,
    -- From the entry, so that what is stale is found by an index; written as text or as [year, month, day].
    add column verified_at date not null generated always as (
        case jsonb_typeof(content -> 'verifiedAt')
            when 'array' then make_date((content -> 'verifiedAt' ->> 0)::int,
                                        (content -> 'verifiedAt' ->> 1)::int,
                                        (content -> 'verifiedAt' ->> 2)::int)
            else make_date(substr(content ->> 'verifiedAt', 1, 4)::int,
                           substr(content ->> 'verifiedAt', 6, 2)::int,
                           substr(content ->> 'verifiedAt', 9, 2)::int)
        end) stored;
create index offer_verified_at on offer (verified_at) where contact_point is null;
create index contact_point_verified_at on contact_point (verified_at) where not fallback;

-- Everything that somebody keeps true: the contact points that are known, and the services that do not
-- stand for one. A service belongs to the municipalities whose people it is for, or where it is.
create view entry as
select 'contact-point'         as kind,
       c.municipality          as id,
       c.name                  as name,
       array [c.municipality]  as municipalities,
       c.verified_at           as verified_at,
       c.responsible           as responsible
from contact_point c
where not c.fallback
union all
select 'service',
       o.id::text,
       o.name,
       array(select substr(a.area, 14) from unnest(o.areas) a (area) where a.area like 'municipality:%'
             union
             select l.municipality from offer_location at join location l on l.id = at.location
             where at.offer = o.id and l.municipality is not null),
       o.verified_at,
       null
from offer o
where o.contact_point is null;

-- Who was asked last, and when; a row for each entry.
create table reminder (
    kind    text        not null,
    id      text        not null,
    sent_at timestamptz not null,
    primary key (kind, id)
);

-- What somebody wrote who was asked and found that an entry is not right; gone once it is confirmed, and
-- after a year.
create table remark (
    id      uuid primary key,
    kind    text        not null,
    entry   text        not null,
    text    text        not null,
    at      timestamptz not null,
    -- Set once it has been mailed.
    sent_at timestamptz
);
create index remark_entry on remark (kind, entry);
create index remark_unsent on remark (at) where sent_at is null;

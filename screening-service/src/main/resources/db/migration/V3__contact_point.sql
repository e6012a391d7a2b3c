-- Who calls the people of a municipality; null until the directory repeats it, at its next start.
alter table municipality
    add column contact_point_kind          text,
    add column contact_point_name          text,
    add column contact_point_email         text,
    add column contact_point_phone         text,
    add column contact_point_opening_hours text,
    add column contact_point_fallback      boolean;

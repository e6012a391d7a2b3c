-- By what a second referral of the same person is known, without whom: keyed hashes of phone, e-mail and the partner's reference.
create table fingerprint (
    referral_id uuid  not null references referral (id) on delete cascade,
    kind        text  not null,
    key_id      text  not null, -- of the key the hash was made with: only those of one key can be compared
    hash        bytea not null,
    primary key (referral_id, kind)
);
create index fingerprint_hash on fingerprint (hash);
call protect('fingerprint');

-- The referral that this one was joined with, which goes on.
alter table referral add column joined_to uuid references referral (id) on delete set null;
create index referral_joined_to on referral (joined_to) where joined_to is not null;

-- They go with the contact details, whoever erases those and why.
create function forget_fingerprints() returns trigger
    language plpgsql as
$$
begin
    delete from fingerprint where referral_id = new.id;
    return null;
end
$$;
create trigger referral_contact_erased
    after update of contact
    on referral
    for each row
    when (old.contact is not null and new.contact is null)
execute function forget_fingerprints();

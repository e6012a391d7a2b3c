-- What a contact point is told of its referrals, a row for each way and each happening: sending happens after the commit, so a mail server or
-- a webhook that is away delays nothing and loses nothing. Holds addresses of services, and nothing about the person.
create table delivery (
    id              uuid primary key,
    referral_id     uuid        not null, -- no foreign key: that a referral is gone is told after it is gone
    reference       text        not null,
    municipality    text        not null,
    news            text        not null,
    channel         text        not null,
    recipient       text,                 -- address, url or topic; none for the inbox
    lane            text        not null, -- what waits for each other when it is slow: one webhook, or all mail
    state           text        not null,
    attempts        int         not null,
    answer          text,                 -- a status or a code, never what the other side wrote
    happened_at     timestamptz not null,
    attempted_at    timestamptz,
    next_attempt_at timestamptz
);
create index delivery_due on delivery (next_attempt_at) where state = 'WAITING';
create index delivery_of_referral on delivery (referral_id, id);
create index delivery_old on delivery (happened_at);

-- Webhooks that answered 410: they want nothing any more, until somebody repeats a delivery or gives another address.
create table closed_webhook (
    municipality text        not null,
    url          text        not null,
    closed_at    timestamptz not null,
    primary key (municipality, url)
);

-- Keys that sign webhooks. The secret is sealed; it is shown once, when it is made.
create table webhook_key (
    id            uuid primary key,
    municipality  text        not null,
    secret_key_id int         not null,
    secret        bytea       not null,
    made_by       text        not null,
    made_at       timestamptz not null,
    signs_until   timestamptz -- set once a newer one is there
);
create index webhook_key_of_municipality on webhook_key (municipality, made_at desc);

-- Days on which a contact point got, or did not need, its daily mail: with several replicas still one a day.
create table digest_day (
    municipality text not null,
    day          date not null,
    primary key (municipality, day)
);

-- What happened, for integrators and open inboxes. Written without a position in the transaction of what happened, and numbered in order once
-- that has committed: whoever reads up to a position never has an earlier one appear behind it.
create table feed_entry (
    written            bigint generated always as identity primary key,
    position           bigint unique,
    id                 uuid        not null,
    type               text        not null,
    referral_id        uuid        not null,
    partner            text,
    municipality       text        not null,
    left_municipality  text, -- where it lay before, when this is what took it away from there
    at                 timestamptz not null,
    data               text        not null
);
create index feed_unnumbered on feed_entry (written) where position is null;
create index feed_of_partner on feed_entry (partner, position);
create index feed_of_municipality on feed_entry (municipality, position);
create index feed_left_municipality on feed_entry (left_municipality, position) where left_municipality is not null;
create index feed_old on feed_entry (at);

-- One row; its lock is held by whoever gives out numbers.
create table feed_position (
    last      bigint not null, -- highest position given out
    forgotten bigint not null  -- highest position that is no longer kept
);
insert into feed_position values (0, 0);

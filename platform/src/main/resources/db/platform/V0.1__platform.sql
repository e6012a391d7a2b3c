-- Tables that every service has, whatever it is about.

-- Events waiting for the broker's acknowledgement; a row is deleted once Kafka has it.
create table outbox (
    id         bigint generated always as identity primary key,
    topic      text        not null,
    key        text        not null,
    headers    text        not null,
    payload    bytea,
    created_at timestamptz not null
);

-- CloudEvents identify an event by source and id; a second arrival finds its row here.
create table inbox (
    source      text        not null,
    event_id    text        not null,
    received_at timestamptz not null,
    primary key (source, event_id)
);
create index inbox_received_at on inbox (received_at);

-- Answers already given to a request that carried an Idempotency-Key.
create table idempotency (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    answer       text,
    created_at   timestamptz not null,
    primary key (caller, key)
);
create index idempotency_created_at on idempotency (created_at);

-- Records that this service could not handle, kept whole so that they can be replayed.
create table dead_letter (
    id             uuid primary key,
    topic          text        not null,
    kafka_partition int        not null,
    kafka_offset   bigint      not null,
    key            text,
    headers        text        not null,
    payload        bytea,
    cause          text        not null,
    detail         text        not null,
    failed_at      timestamptz not null,
    replayed_at    timestamptz,
    unique (topic, kafka_partition, kafka_offset)
);
create index dead_letter_open on dead_letter (failed_at) where replayed_at is null;

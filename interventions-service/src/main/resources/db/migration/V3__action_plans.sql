-- What a municipality plans to do about loneliness. No person is in it: a plan is about actions and
-- organisations. Progress (steps, preconditions, questions, sessions) is only ever read as a whole.
create table action_plan (
    id           uuid        primary key,
    municipality text        not null,
    title        text        not null,
    area         text,
    period_from  date        not null,
    period_to    date,
    step_plan    text        not null,
    progress     jsonb       not null,
    revision     bigint      not null,
    changed_at   timestamptz not null
);
create index action_plan_municipality on action_plan (municipality, id desc);

-- Each action has a revision of its own, so that two people can work at two actions of one plan.
create table planned_action (
    id         uuid        primary key,
    plan       uuid        not null references action_plan (id) on delete cascade,
    content    jsonb       not null,
    revision   bigint      not null,
    changed_at timestamptz not null
);
create index planned_action_plan on planned_action (plan, id);

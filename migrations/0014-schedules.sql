-- What is done again and again: at the times of a cron line, once each, whoever looks.

create table schedules (
  organization_id text not null references organizations,
  id              text not null,
  name            text not null,
  kind            text not null check (kind in ('export', 'digest', 'retention')),
  -- Five fields, and the zone whose clock they mean.
  cron            text not null,
  time_zone       text not null,
  -- See shared/features/schedules/schedule-kinds.ts.
  settings        jsonb not null,
  enabled         boolean not null,
  -- Null while it is disabled.
  next_run_at     timestamptz,
  created_by_type text not null check (created_by_type in ('user', 'api_key')),
  created_by_id   text not null,
  created_at      timestamptz not null,
  primary key (organization_id, id),
  check (enabled = (next_run_at is not null))
);
create index schedules_due on schedules (next_run_at) where enabled;

create table schedule_runs (
  organization_id text not null,
  schedule_id     text not null,
  due_at          timestamptz not null,
  started_at      timestamptz not null,
  -- What came of it: an export's id for example.
  outcome_id      text,
  failure_code    text,
  failure_detail  text,
  -- The key makes a run one run, however many dispatchers fire.
  primary key (organization_id, schedule_id, due_at),
  foreign key (organization_id, schedule_id) references schedules on delete cascade
);

do $$
declare
  own_table text;
begin
  foreach own_table in array array['schedules', 'schedule_runs'] loop
    execute format('alter table %I enable row level security', own_table);
    execute format('alter table %I force row level security', own_table);
    execute format(
      'create policy own_organization on %I to docmill_app
         using (organization_id = (select current_setting(''docmill.organization_id'', true)))
         with check (organization_id = (select current_setting(''docmill.organization_id'', true)))',
      own_table);
    execute format(
      'create policy all_organizations on %I to docmill_system using (true) with check (true)',
      own_table);
  end loop;
end $$;

grant select, insert, update, delete on schedules to docmill_app;
grant select, insert on schedule_runs to docmill_app;
grant select on schedules to docmill_system;
-- A retention run forgets the logs of its organization.
grant delete on events, webhook_deliveries, webhook_messages to docmill_app;

-- ---------------------------------------------------------------------------------------------
-- Dead tasks: given up, and not taken up again

alter table tasks
  -- When somebody had its work done again.
  add column requeued_at timestamptz;
create index tasks_dead on tasks (id) where state = 'failed' and requeued_at is null;

-- For operators, who see no organization's rows: what died and why. Newest first, behind `cursor`.
create function dead_tasks(of_pool text, cursor text, at_most integer)
returns table (id text, organization_id text, pool text, job_id text, error_code text,
  error_detail text, attempt integer, failures integer, crashes integer, created_at timestamptz,
  finished_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, t.organization_id, t.pool, t.job_id, t.error_code, t.error_detail, t.attempt,
    t.failures, t.crashes, t.created_at, t.finished_at
  from tasks t
  where t.state = 'failed' and t.requeued_at is null
    and (of_pool is null or t.pool = of_pool)
    and (cursor is null or t.id < cursor)
  order by t.id desc limit at_most
$$;
-- Whose it is, so that its work can be taken up in that organization.
create function organization_of_dead_task(asked text)
returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select t.organization_id from tasks t
  where t.id = asked and t.state = 'failed' and t.requeued_at is null
$$;
revoke execute on function dead_tasks, organization_of_dead_task from public;
grant execute on function dead_tasks, organization_of_dead_task to docmill_app;

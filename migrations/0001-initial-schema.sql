-- Docmill's first schema. Frozen: later changes are later files.
--
-- Tenancy: every table with organization_id has row-level security, forced, so that even the owner
-- obeys it. docmill_app sees the organization named by the transaction's setting
-- docmill.organization_id and nothing without one. docmill_system (dispatcher, sweeps,
-- administrator's commands) sees all organizations, but only the tables and verbs granted below.

do $$
begin
  if not exists (select from pg_roles where rolname = 'docmill_app') then
    create role docmill_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'docmill_system') then
    create role docmill_system nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of the same server created them at the same moment
end $$;

grant usage on schema public to docmill_app, docmill_system;

-- ---------------------------------------------------------------------------------------------
-- Organizations and keys

create table organizations (
  organization_id text primary key,
  name            text not null,
  -- Share of the workers relative to others, and how many of its tasks may be in flight per pool.
  weight          double precision not null default 1 check (weight > 0),
  max_in_flight   integer not null default 1000 check (max_in_flight > 0),
  -- The secret that signs callbacks is derived from the root key and this number.
  signing_secret_generation integer not null default 1,
  created_at      timestamptz not null default now()
);

create table api_keys (
  organization_id text not null references organizations,
  id              text not null,
  name            text not null,
  key_hash        bytea not null unique,
  -- The first characters, so that people recognise a key in a list.
  key_start       text not null,
  created_at      timestamptz not null default now(),
  revoked_at      timestamptz,
  primary key (organization_id, id)
);

-- Operators watch the queues of all organizations; their keys open no organization's data.
create table operator_keys (
  id         text primary key,
  name       text not null,
  key_hash   bytea not null unique,
  key_start  text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

-- ---------------------------------------------------------------------------------------------
-- Objects and documents

-- Every object in S3 has a row. It is written as 'pending' before the bytes and becomes 'stored'
-- in the transaction that refers to it, so a sweep can find what a crash left behind.
create table objects (
  organization_id text not null references organizations,
  key             text not null,
  state           text not null check (state in ('pending', 'stored')),
  byte_size       bigint not null,
  sha256          bytea not null,
  created_at      timestamptz not null default now(),
  primary key (organization_id, key)
);
create index objects_pending on objects (created_at) where state = 'pending';

create table documents (
  organization_id  text not null references organizations,
  id               text not null,
  title            text not null,
  state            text not null check (state in ('processing', 'processed', 'failed', 'cancelled')),
  class            text,
  class_confidence real,
  class_hint       text,
  languages        text[] not null,
  metadata         jsonb not null,
  callback_url     text,
  failure_code     text,
  failure_detail   text,
  page_count       integer,
  created_at       timestamptz not null,
  updated_at       timestamptz not null,
  primary key (organization_id, id)
);

create table versions (
  organization_id text not null,
  id              text not null,
  document_id     text not null,
  number          integer not null check (number > 0),
  object_key      text not null,
  file_name       text not null,
  media_type      text not null,
  byte_size       bigint not null,
  sha256          bytea not null,
  created_at      timestamptz not null,
  primary key (organization_id, id),
  unique (organization_id, document_id, number),
  foreign key (organization_id, document_id) references documents on delete cascade,
  foreign key (organization_id, object_key) references objects
);

create table pages (
  organization_id text not null,
  version_id      text not null,
  number          integer not null check (number > 0),
  width           real not null,
  height          real not null,
  unit            text not null check (unit in ('pt', 'px')),
  rotation        smallint not null check (rotation in (0, 90, 180, 270)),
  skew            real not null,
  source          text not null check (source in ('text_layer', 'ocr', 'blank')),
  reason          text not null,
  confidence      real not null,
  text            text not null,
  -- [[text, x0, y0, x1, y1, confidence, line], ...]: see shared/features/documents/page-rows.ts
  words           jsonb not null,
  read_at         timestamptz not null,
  primary key (organization_id, version_id, number),
  foreign key (organization_id, version_id) references versions on delete cascade
);

create table fields (
  organization_id text not null,
  id              text not null,
  version_id      text not null,
  name            text not null,
  value           jsonb not null,
  raw             text not null,
  page            integer not null,
  box             jsonb not null,
  confidence      real not null,
  source          text not null,
  created_at      timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, version_id) references versions on delete cascade
);
create index fields_of_version on fields (organization_id, version_id);

-- ---------------------------------------------------------------------------------------------
-- Jobs and tasks

create table jobs (
  organization_id text not null references organizations,
  id              text not null,
  kind            text not null check (kind in ('process_document')),
  document_id     text not null,
  version_id      text not null,
  state           text not null check (state in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  pages_total     integer,
  pages_done      integer not null default 0,
  failure_code    text,
  failure_detail  text,
  request_id      text not null,
  created_at      timestamptz not null,
  started_at      timestamptz,
  finished_at     timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, document_id) references documents on delete cascade,
  foreign key (organization_id, version_id) references versions on delete cascade
);
create index jobs_of_document on jobs (organization_id, document_id, created_at);
create index jobs_unfinished on jobs (created_at) where state in ('queued', 'running');

-- The truth about work, and the outbox: what is 'queued' here will be run.
create table tasks (
  id              text primary key,
  organization_id text not null references organizations,
  job_id          text,
  pool            text not null,
  payload         jsonb not null,
  state           text not null default 'queued'
                  check (state in ('queued', 'dispatched', 'running', 'succeeded', 'failed', 'cancelled')),
  priority        smallint not null default 5,
  -- Grows with every trip to Redis; the BullMQ job is named <id>-r<epoch>.
  epoch           integer not null default 1,
  -- Grows with every start; what finishes a task must know the current one.
  attempt         integer not null default 0,
  -- How many attempts failed or were lost, and how often an engine process died under one.
  failures        integer not null default 0,
  crashes         integer not null default 0,
  -- Set while a task waits for its next try; a task with a time is not ready.
  not_before      timestamptz,
  ready_at        timestamptz not null default clock_timestamp(),
  worker_id       text,
  lease_until     timestamptz,
  error_code      text,
  error_detail    text,
  created_at      timestamptz not null default clock_timestamp(),
  dispatched_at   timestamptz,
  started_at      timestamptz,
  finished_at     timestamptz,
  foreign key (organization_id, job_id) references jobs on delete cascade
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
create index tasks_ready on tasks (pool, organization_id, priority, created_at, id)
  where state = 'queued' and not_before is null;
create index tasks_waiting on tasks (not_before) where state = 'queued' and not_before is not null;
create index tasks_in_flight on tasks (pool, organization_id) where state in ('dispatched', 'running');
create index tasks_dispatched on tasks (dispatched_at) where state = 'dispatched';
create index tasks_leased on tasks (lease_until) where state = 'running';
create index tasks_of_job on tasks (organization_id, job_id);

-- A task that has ended stays ended.
create function refuse_task_revival() returns trigger language plpgsql as $$
begin
  raise exception 'task % has ended as % and cannot become %', old.id, old.state, new.state;
end $$;
create trigger tasks_end_once before update of state on tasks for each row
  when (old.state in ('succeeded', 'failed', 'cancelled') and new.state <> old.state)
  execute function refuse_task_revival();

-- Start-time fair queueing: the virtual time of each pool, and of each organization in it.
create table scheduler_pools (
  pool         text primary key,
  virtual_time double precision not null default 0
);
create table scheduler_organizations (
  pool            text not null,
  organization_id text not null references organizations on delete cascade,
  virtual_time    double precision not null,
  primary key (pool, organization_id)
);

-- Which workers serve which pool, so that the dispatcher knows how much may be in flight.
create table worker_pools (
  worker_id   text not null,
  pool        text not null,
  concurrency integer not null,
  seen_at     timestamptz not null,
  primary key (worker_id, pool)
);

-- Claims ready tasks of a pool, fairly between organizations, and marks them dispatched: at most
-- `at_most`, and so many that at most `window_size` are in flight. Start-time fair queueing: each task gets a start tag, its organization's virtual
-- time plus its place in that organization's line divided by the weight; the smallest tags go
-- first. An organization that was idle starts at the pool's virtual time, so it gets its turn
-- within one round but banks no credit. The lock on the pool's row lets one dispatcher claim at a
-- time; one that finds it taken gets nothing and tries again at its next tick.
-- (P. Goyal, H. Vin, H. Cheng: Start-time Fair Queueing, SIGCOMM 1996.)
create function claim_tasks(claimed_pool text, window_size integer, at_most integer)
returns table (task_id text, task_organization_id text, task_epoch integer)
language plpgsql as $$
declare
  pool_time double precision;
  free integer;
begin
  select virtual_time into pool_time from scheduler_pools
    where pool = claimed_pool for update skip locked;
  if not found then
    return;
  end if;
  -- Counted under the lock, or several dispatchers would each fill the same slots.
  free := least(at_most, window_size - (
    select count(*)::integer from tasks t
    where t.state in ('dispatched', 'running') and t.pool = claimed_pool));
  if free <= 0 then
    return;
  end if;

  return query
  with recursive backlog(id) as (
    -- A loose index scan: one index probe for each organization that has ready tasks.
    (select t.organization_id from tasks t
      where t.state = 'queued' and t.not_before is null and t.pool = claimed_pool
      order by t.organization_id limit 1)
    union all
    select (select t.organization_id from tasks t
      where t.state = 'queued' and t.not_before is null and t.pool = claimed_pool
        and t.organization_id > backlog.id
      order by t.organization_id limit 1)
    from backlog where backlog.id is not null
  ),
  in_flight as (
    select t.organization_id as id, count(*)::integer as tasks from tasks t
    where t.state in ('dispatched', 'running') and t.pool = claimed_pool
    group by t.organization_id
  ),
  candidate as (
    select next.id, backlog.id as organization_id, o.weight,
      greatest(coalesce(s.virtual_time, 0), pool_time)
        + (row_number() over (partition by backlog.id
            order by next.priority, next.created_at, next.id) - 1) / o.weight as start_tag
    from backlog
    join organizations o on o.organization_id = backlog.id
    left join scheduler_organizations s
      on s.pool = claimed_pool and s.organization_id = backlog.id
    left join in_flight on in_flight.id = backlog.id
    cross join lateral (
      select t.id, t.priority, t.created_at from tasks t
      where t.state = 'queued' and t.not_before is null and t.pool = claimed_pool
        and t.organization_id = backlog.id
      order by t.priority, t.created_at, t.id
      limit greatest(0, least(free, o.max_in_flight - coalesce(in_flight.tasks, 0)))
    ) next
    where backlog.id is not null
  ),
  picked as (
    select * from candidate order by start_tag, organization_id limit free
  ),
  dispatched as (
    update tasks set state = 'dispatched', dispatched_at = clock_timestamp()
    from picked where tasks.id = picked.id and tasks.state = 'queued'
    returning tasks.id, tasks.organization_id, tasks.epoch
  ),
  organization_times as (
    insert into scheduler_organizations (pool, organization_id, virtual_time)
    select claimed_pool, picked.organization_id, max(picked.start_tag + 1 / picked.weight)
    from picked group by picked.organization_id
    on conflict (pool, organization_id) do update set virtual_time = excluded.virtual_time
  ),
  pool_times as (
    update scheduler_pools
    set virtual_time = greatest(virtual_time, (select max(start_tag) from picked))
    where pool = claimed_pool and exists (select from picked)
  )
  select dispatched.id, dispatched.organization_id, dispatched.epoch
  from dispatched join picked on picked.id = dispatched.id
  order by picked.start_tag, picked.organization_id;
end $$;

-- ---------------------------------------------------------------------------------------------
-- Callbacks, usage, audit, idempotency

create table webhook_messages (
  organization_id text not null references organizations,
  id              text not null,
  -- What happened, once: 'document.processed:job_...'.
  event_key       text not null,
  event_type      text not null,
  url             text not null,
  body            text not null,
  job_id          text not null,
  state           text not null check (state in ('pending', 'delivered', 'failed')),
  attempts        integer not null default 0,
  created_at      timestamptz not null,
  finished_at     timestamptz,
  primary key (organization_id, id),
  unique (organization_id, event_key),
  foreign key (organization_id, job_id) references jobs on delete cascade
);
create index webhook_messages_of_job on webhook_messages (organization_id, job_id);

create table webhook_attempts (
  organization_id text not null,
  id              text not null,
  message_id      text not null,
  number          integer not null,
  started_at      timestamptz not null,
  duration_ms     integer not null,
  status_code     integer,
  error_code      text,
  primary key (organization_id, id),
  unique (organization_id, message_id, number),
  foreign key (organization_id, message_id) references webhook_messages on delete cascade
);

create table usage_events (
  organization_id text not null references organizations,
  job_id          text not null,
  kind            text not null check (kind in ('pages_read')),
  quantity        integer not null check (quantity >= 0),
  created_at      timestamptz not null,
  primary key (organization_id, job_id, kind)
);

create table audit_entries (
  organization_id text not null references organizations,
  id              text not null,
  at              timestamptz not null,
  actor_type      text not null check (actor_type in ('api_key', 'worker', 'administrator')),
  actor_id        text not null,
  action          text not null,
  subject_id      text not null,
  request_id      text not null,
  details         jsonb not null,
  primary key (organization_id, id)
);

create table idempotency_records (
  organization_id text not null references organizations,
  -- Method and path, so that one key may be used once for each operation.
  operation       text not null,
  key             text not null,
  fingerprint     bytea not null,
  response        jsonb not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  primary key (organization_id, operation, key)
);
create index idempotency_records_expiry on idempotency_records (expires_at);

-- ---------------------------------------------------------------------------------------------
-- Row-level security

do $$
declare
  tenant_table text;
begin
  foreach tenant_table in array array[
    'organizations', 'api_keys', 'objects', 'documents', 'versions', 'pages', 'fields', 'jobs',
    'tasks', 'scheduler_organizations', 'webhook_messages', 'webhook_attempts', 'usage_events',
    'audit_entries', 'idempotency_records'
  ] loop
    execute format('alter table %I enable row level security', tenant_table);
    execute format('alter table %I force row level security', tenant_table);
    -- An unset setting reads as null and a used one as '' after commit: neither is anybody's id.
    execute format(
      'create policy own_organization on %I to docmill_app
         using (organization_id = (select current_setting(''docmill.organization_id'', true)))
         with check (organization_id = (select current_setting(''docmill.organization_id'', true)))',
      tenant_table);
    execute format(
      'create policy all_organizations on %I to docmill_system using (true) with check (true)',
      tenant_table);
  end loop;
end $$;

-- A key is looked up before its organization is known, so the lookup runs as the owner and tells
-- only whose key it is.
create policy key_lookup on api_keys for select to current_user using (true);
create function find_api_key(presented_hash bytea)
returns table (organization_id text, id text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.organization_id, k.id from api_keys k
  where k.key_hash = presented_hash and k.revoked_at is null
$$;
create function find_operator_key(presented_hash bytea)
returns table (id text)
language sql stable security definer set search_path = public, pg_temp as $$
  select k.id from operator_keys k where k.key_hash = presented_hash and k.revoked_at is null
$$;
revoke execute on function find_api_key, find_operator_key from public;
grant execute on function find_api_key, find_operator_key to docmill_app;

-- ---------------------------------------------------------------------------------------------
-- Who may do what

grant select on organizations to docmill_app;
grant select, insert, update, delete on objects, documents, versions, pages, fields to docmill_app;
grant select, insert, update on jobs, tasks, webhook_messages to docmill_app;
grant select, insert on webhook_attempts, usage_events, audit_entries, idempotency_records
  to docmill_app;

grant select, insert, update on organizations, api_keys, operator_keys to docmill_system;
grant select on jobs to docmill_system;
grant select, update on tasks to docmill_system;
grant select, insert, update on scheduler_pools, scheduler_organizations to docmill_system;
grant select, insert, update, delete on worker_pools to docmill_system;
grant select, delete on objects, idempotency_records to docmill_system;
grant insert on audit_entries to docmill_system;
revoke execute on function claim_tasks from public;
grant execute on function claim_tasks to docmill_system;

-- Jobs of several kinds and two priorities, what happened to them, batches, uploads.

-- ---------------------------------------------------------------------------------------------
-- Jobs

alter table jobs
  drop constraint jobs_kind_check,
  add constraint jobs_kind_check check (kind in ('process_document', 'export')),
  alter column document_id drop not null,
  alter column version_id drop not null,
  add constraint jobs_document_check
    check ((kind = 'process_document') = (document_id is not null and version_id is not null)),
  add column priority text not null default 'interactive'
    check (priority in ('interactive', 'batch')),
  add column batch_id text,
  -- The job that failed or was cancelled and whose work this one does again.
  add column retry_of text,
  -- Who asked for it; null for jobs from before that was kept.
  add column created_by_type text check (created_by_type in ('user', 'api_key')),
  add column created_by_id text;
create index jobs_newest on jobs (organization_id, id desc);
-- For lists of the few; the many are found by their ids.
create index jobs_not_succeeded on jobs (organization_id, state, id desc) where state <> 'succeeded';
create index jobs_of_kind on jobs (organization_id, kind, id desc) where kind <> 'process_document';
create index documents_not_processed on documents (organization_id, state, id desc)
  where state <> 'processed';
create index documents_restricted on documents (organization_id, id) where restricted;
create index jobs_of_batch on jobs (organization_id, batch_id) where batch_id is not null;

-- What happened to a job or a batch, for those who follow it. Numbered from 1 for each of them, under
-- its row's lock, so that numbers become visible in their order.
create table events (
  organization_id text not null,
  subject_id      text not null,
  seq             integer not null check (seq > 0),
  type            text not null,
  data            jsonb not null,
  at              timestamptz not null default clock_timestamp(),
  primary key (organization_id, subject_id, seq)
);
-- No reference to organizations here and below: checking it locks the organization's row, which is
-- the same one for all that is written at the same time, and is never deleted.
alter table audit_entries drop constraint audit_entries_organization_id_fkey;
create index events_age on events using brin (at);

-- ---------------------------------------------------------------------------------------------
-- Two priorities in the dispatcher

-- 0: interactive, 1: batch. The column held 5 in every row.
alter table tasks alter column priority set default 0;
update tasks set priority = 0 where priority = 5;
alter table tasks add constraint tasks_priority_check check (priority in (0, 1));

-- Which of an organization's two lanes has its turn: start-time fair queueing once more.
alter table scheduler_organizations
  add column lane_time double precision not null default 0,
  add column interactive_time double precision not null default 0,
  add column batch_time double precision not null default 0;

-- How long a task of the pool took on this worker of late; null before the first.
alter table worker_pools add column mean_seconds double precision;

-- As in 0006, but an organization's interactive tasks and its batch tasks stand in two lanes. Of five
-- turns that both want, four go to the interactive lane; a lane that is alone gets all of them.
create or replace function claim_tasks(claimed_pool text, window_size integer, at_most integer)
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
  waiting as (
    select backlog.id as organization_id, o.weight,
      least(free, o.max_in_flight - coalesce(in_flight.tasks, 0)) as may_take,
      greatest(coalesce(s.virtual_time, 0), pool_time) as organization_time,
      coalesce(s.lane_time, 0) as lane_time,
      coalesce(s.interactive_time, 0) as interactive_time,
      coalesce(s.batch_time, 0) as batch_time
    from backlog
    join organizations o on o.organization_id = backlog.id
    left join scheduler_organizations s
      on s.pool = claimed_pool and s.organization_id = backlog.id
    left join in_flight on in_flight.id = backlog.id
    where backlog.id is not null
  ),
  in_lane as (
    select next.id, w.organization_id, w.weight, w.may_take, w.organization_time, lane.priority,
      lane.weight as lane_weight,
      greatest(lane.time, w.lane_time)
        + (row_number() over (partition by w.organization_id, lane.priority
            order by next.turn, next.created_at, next.id) - 1) / lane.weight as lane_tag
    from waiting w
    cross join lateral (values
      (0::smallint, 4::double precision, w.interactive_time),
      (1::smallint, 1::double precision, w.batch_time)) lane(priority, weight, time)
    cross join lateral (
      select t.id, t.turn, t.created_at from tasks t
      where t.state = 'queued' and t.not_before is null and t.pool = claimed_pool
        and t.organization_id = w.organization_id and t.priority = lane.priority
      order by t.turn, t.created_at, t.id
      limit greatest(0, w.may_take)
    ) next
  ),
  in_line as (
    select *, row_number() over (partition by in_lane.organization_id
      order by lane_tag, in_lane.priority, in_lane.id) as place
    from in_lane
  ),
  picked as (
    select *, organization_time + (place - 1) / weight as start_tag
    from in_line where place <= may_take
    order by start_tag, in_line.organization_id limit free
  ),
  dispatched as (
    update tasks set state = 'dispatched', dispatched_at = clock_timestamp()
    from picked where tasks.id = picked.id and tasks.state = 'queued'
    returning tasks.id, tasks.organization_id, tasks.epoch
  ),
  organization_times as (
    insert into scheduler_organizations as s
      (pool, organization_id, virtual_time, lane_time, interactive_time, batch_time)
    select claimed_pool, picked.organization_id, max(picked.start_tag + 1 / picked.weight),
      max(picked.lane_tag),
      coalesce(max(picked.lane_tag + 1 / picked.lane_weight) filter (where picked.priority = 0), 0),
      coalesce(max(picked.lane_tag + 1 / picked.lane_weight) filter (where picked.priority = 1), 0)
    from picked group by picked.organization_id
    on conflict (pool, organization_id) do update set
      virtual_time = excluded.virtual_time,
      lane_time = greatest(s.lane_time, excluded.lane_time),
      interactive_time = greatest(s.interactive_time, excluded.interactive_time),
      batch_time = greatest(s.batch_time, excluded.batch_time)
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

-- Takes dispatched tasks for a worker, several at a time: each gets a new attempt and a lease, and its
-- job begins if it has not. A ticket that is out of date gets nothing: its task was cancelled, has
-- ended, belongs to another worker, or has made another trip to Redis since. Rows are locked in one
-- order, jobs before tasks, so nobody waits in a circle.
create function start_tasks(by_worker text, lease interval, ids text[], epochs integer[])
returns table (task tasks, job_request_id text)
language plpgsql as $$
begin
  with ready as (
    select j.organization_id, j.id from jobs j
    where (j.organization_id, j.id) in (
        select t.organization_id, t.job_id from tasks t where t.id = any(ids))
      and j.state = 'queued'
    order by j.organization_id, j.id for update
  ),
  started as (
    update jobs j set state = 'running', started_at = clock_timestamp()
    from ready where j.organization_id = ready.organization_id and j.id = ready.id
      and j.state = 'queued'
    returning j.organization_id, j.id
  )
  insert into events (organization_id, subject_id, seq, type, data)
  select s.organization_id, s.id, (select coalesce(max(e.seq), 0) + 1 from events e
      where e.organization_id = s.organization_id and e.subject_id = s.id),
    'job.started', jsonb_build_object('job_id', s.id)
  from started s;

  return query
  with ticket as (
    select t.id from tasks t
    join unnest(ids, epochs) given(id, epoch) on t.id = given.id and t.epoch = given.epoch
    where t.state = 'dispatched' or (t.state = 'running' and t.lease_until < clock_timestamp())
    order by t.id for update of t
  ),
  started as (
    update tasks t set state = 'running', attempt = t.attempt + 1, worker_id = by_worker,
      lease_until = clock_timestamp() + lease, started_at = clock_timestamp()
    from ticket where t.id = ticket.id
    returning t as task
  )
  select started.task, j.request_id from started
  left join jobs j on j.organization_id = (started.task).organization_id
    and j.id = (started.task).job_id;
end $$;
revoke execute on function start_tasks from public;
grant execute on function start_tasks to docmill_system;

-- Ends an attempt well, if it still owns the task, and says so in the audit; the transaction sees the
-- task's organization from here on and goes on with what the task changes. One statement instead of
-- five, for every task there is. False where the attempt has lost the task.
create function finish_task(of_organization text, of_job text, finished text, its_attempt integer,
  entry text, by_worker text, for_request text)
returns boolean language plpgsql as $$
begin
  perform set_config('docmill.organization_id', of_organization, true);
  if of_job is not null then
    -- The job's row is locked before its tasks' rows everywhere, so nobody waits in a circle.
    perform from jobs where organization_id = of_organization and id = of_job for update;
  end if;
  with done as (
    update tasks set state = 'succeeded', finished_at = clock_timestamp()
    where organization_id = of_organization and id = finished and attempt = its_attempt
      and state = 'running'
    returning pool, payload
  )
  insert into audit_entries (organization_id, id, at, actor_type, actor_id, action, subject_id,
    request_id, details)
  select of_organization, entry, clock_timestamp(), 'worker', by_worker, 'task.succeeded',
    coalesce(done.payload->>'documentId', finished), for_request,
    jsonb_build_object('pool', done.pool, 'taskId', finished, 'jobId', of_job)
  from done;
  return found;
end $$;

-- How a task of an organization stands in a pool's line. Runs as the owner, because the pace of the
-- workers and the share of the others are nobody's own; it tells no more than these numbers.
--   ahead: the organization's own ready tasks that go first, 10,000 at most
--   share: of the pool's work that the organization gets while all who wait now wait
--   tasks_per_second: what the pool's live workers do at their pace of late; null where unknown
--   mean_seconds: how long a task takes of late
create function standing_in_line(asked_pool text, asked_organization text, asked_priority smallint,
  asked_turn integer, asked_created_at timestamptz)
returns table (ahead integer, share double precision, tasks_per_second double precision,
  mean_seconds double precision)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive backlog(id) as (
    (select t.organization_id from tasks t
      where t.state = 'queued' and t.not_before is null and t.pool = asked_pool
      order by t.organization_id limit 1)
    union all
    select (select t.organization_id from tasks t
      where t.state = 'queued' and t.not_before is null and t.pool = asked_pool
        and t.organization_id > backlog.id
      order by t.organization_id limit 1)
    from backlog where backlog.id is not null
  ),
  pace as (
    select sum(w.concurrency / w.mean_seconds) as tasks_per_second,
      sum(w.concurrency) / nullif(sum(w.concurrency / w.mean_seconds), 0) as mean_seconds
    from worker_pools w
    where w.pool = asked_pool and w.mean_seconds > 0
      and w.seen_at > clock_timestamp() - interval '15 seconds'
  )
  select
    (select count(*)::integer from (
      select from tasks t
      where t.state = 'queued' and t.not_before is null and t.pool = asked_pool
        and t.organization_id = asked_organization and t.priority = asked_priority
        and (t.turn, t.created_at) < (asked_turn, asked_created_at)
      limit 10000) first),
    (select o.weight from organizations o where o.organization_id = asked_organization)
      / (select sum(o.weight) from organizations o
         where o.organization_id = asked_organization
           or o.organization_id in (select id from backlog)),
    pace.tasks_per_second, pace.mean_seconds
  from pace
$$;
revoke execute on function standing_in_line from public;
grant execute on function standing_in_line to docmill_app;

-- ---------------------------------------------------------------------------------------------
-- Uploads: files that clients send to the store themselves

create table uploads (
  organization_id text not null references organizations,
  id              text not null,
  -- 'open': to be sent; 'complete': there, and what it was said to be; 'used': it is a document's now.
  state           text not null check (state in ('open', 'complete', 'used')),
  file_name       text not null,
  byte_size       bigint not null check (byte_size > 0),
  sha256          bytea not null,
  -- Where the client sends it, and where it lies once it was checked.
  received_key    text not null,
  object_key      text,
  -- By its content.
  media_type      text,
  created_by_type text not null check (created_by_type in ('user', 'api_key')),
  created_by_id   text not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  primary key (organization_id, id),
  check ((state = 'open') = (object_key is null)),
  check ((state = 'open') = (media_type is null))
);
create index uploads_expiry on uploads (expires_at) where state <> 'used';

-- Pending objects are swept when their time is over.
alter table objects add column pending_until timestamptz
  not null default clock_timestamp() + interval '15 minutes';
drop index objects_pending;
create index objects_pending on objects (pending_until) where state = 'pending';

-- ---------------------------------------------------------------------------------------------
-- Batches

create table batches (
  organization_id text not null references organizations,
  id              text not null,
  name            text,
  kind            text not null check (kind in ('submission', 'reprocessing')),
  state           text not null check (state in ('in_progress', 'cancelling', 'ended')),
  priority        text not null check (priority in ('interactive', 'batch')),
  -- What holds for all items: see shared/features/batches/batch-wishes.ts.
  wishes          jsonb not null,
  metadata        jsonb not null,
  restricted      boolean not null,
  -- Told when the batch has ended.
  callback_url    text,
  created_by_type text not null check (created_by_type in ('user', 'api_key')),
  created_by_id   text not null,
  -- Grows when failures are tried again: then the batch ends once more.
  round           integer not null default 1,
  request_id      text not null,
  created_at      timestamptz not null,
  expires_at      timestamptz not null,
  -- Of each round.
  lifetime_ms     bigint not null,
  ended_at        timestamptz,
  primary key (organization_id, id),
  check ((state = 'ended') = (ended_at is not null))
);
create index batches_expiry on batches (expires_at) where state <> 'ended';

create table batch_items (
  organization_id text not null,
  batch_id        text not null,
  position        integer not null check (position > 0),
  -- The client's own name for it.
  custom_id       text not null,
  -- 'waiting' until there is a job.
  state           text not null check (state in
    ('waiting', 'processing', 'succeeded', 'failed', 'cancelled', 'expired')),
  -- Where it comes from: one of these, or what came out of another item.
  upload_id       text,
  url             text,
  title           text,
  class_hint      text,
  metadata        jsonb not null default '{}',
  document_id     text,
  job_id          text,
  failure_code    text,
  failure_detail  text,
  ended_at        timestamptz,
  primary key (organization_id, batch_id, position),
  unique (organization_id, batch_id, custom_id),
  foreign key (organization_id, batch_id) references batches on delete cascade
);
create index batch_items_by_state on batch_items (organization_id, batch_id, state);
create index batch_items_of_document on batch_items (organization_id, document_id)
  where document_id is not null;

alter table jobs add constraint jobs_batch_fkey
  foreign key (organization_id, batch_id) references batches;

-- How a document is read: page by page in the way that its content asks for, or all of it by OCR.
alter table documents add column engine text not null default 'auto'
  check (engine in ('auto', 'ocr'));

-- ---------------------------------------------------------------------------------------------
-- Row-level security and grants

do $$
declare
  own_table text;
begin
  foreach own_table in array array['events', 'uploads', 'batches', 'batch_items'] loop
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
  -- The owner obeys the policies too; standing_in_line runs as him.
  execute 'create policy standings on tasks for select to current_user using (true)';
end $$;

grant select, insert on events to docmill_app;
grant select, insert, update on uploads, batches, batch_items to docmill_app;
grant select, insert, delete on events to docmill_system;
grant select, delete on uploads to docmill_system;
grant update (state, started_at) on jobs to docmill_system;
grant select on batches to docmill_system;

-- Clients ask for documents by their bytes, also for those that were never read.
drop index versions_by_content;
create index versions_by_content on versions (organization_id, sha256);

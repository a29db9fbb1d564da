-- Fairness between the jobs of one organization. A job with many tasks in a pool gives them turns,
-- counted from the turn that is first in line when they are queued; the lowest goes first. So a
-- receipt that comes while a long document is being read waits for one task of it and not for all:
-- start-time fair queueing once more, with the turn as start tag (see claim_tasks in 0001).

alter table tasks add column turn integer not null default 0;

drop index tasks_ready;
create index tasks_ready on tasks (pool, organization_id, priority, turn, created_at, id)
  where state = 'queued' and not_before is null;

-- As in 0001, but in the order of turns.
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
  candidate as (
    select next.id, backlog.id as organization_id, o.weight,
      greatest(coalesce(s.virtual_time, 0), pool_time)
        + (row_number() over (partition by backlog.id
            order by next.priority, next.turn, next.created_at, next.id) - 1) / o.weight as start_tag
    from backlog
    join organizations o on o.organization_id = backlog.id
    left join scheduler_organizations s
      on s.pool = claimed_pool and s.organization_id = backlog.id
    left join in_flight on in_flight.id = backlog.id
    cross join lateral (
      select t.id, t.priority, t.turn, t.created_at from tasks t
      where t.state = 'queued' and t.not_before is null and t.pool = claimed_pool
        and t.organization_id = backlog.id
      order by t.priority, t.turn, t.created_at, t.id
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

import { sql, type Insertable, type Updateable } from 'kysely';

import type { OrganizationId, ScheduleId } from '#shared/core/ids.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type {
  ScheduleRow,
  ScheduleRunRow,
  ScheduleSchema,
} from '#shared/infra/db/schedule-schema.ts';

type ScheduleKey = { readonly organizationId: OrganizationId; readonly id: ScheduleId };

export async function insertSchedule(
  tx: Tx,
  schedule: Insertable<ScheduleSchema['schedules']>,
): Promise<ScheduleRow> {
  return tx.insertInto('schedules').values(schedule).returningAll().executeTakeFirstOrThrow();
}

export async function findSchedules(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly ScheduleRow[]> {
  return tx
    .selectFrom('schedules')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('id')
    .execute();
}

export async function lockSchedule(
  tx: Tx,
  { organizationId, id }: ScheduleKey,
): Promise<ScheduleRow | undefined> {
  return tx
    .selectFrom('schedules')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateSchedule(
  tx: Tx,
  { organizationId, id }: ScheduleKey,
  changes: Updateable<ScheduleSchema['schedules']>,
): Promise<ScheduleRow> {
  return tx
    .updateTable('schedules')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteSchedule(tx: Tx, { organizationId, id }: ScheduleKey): Promise<void> {
  await tx
    .deleteFrom('schedules')
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/** Newest first. */
export async function findRuns(
  tx: Tx,
  { organizationId, id }: ScheduleKey,
  limit: number,
): Promise<readonly ScheduleRunRow[]> {
  return tx
    .selectFrom('scheduleRuns')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('scheduleId', '=', id)
    .orderBy('dueAt', 'desc')
    .limit(limit)
    .execute();
}

export async function insertRun(
  tx: Tx,
  run: Insertable<ScheduleSchema['scheduleRuns']>,
): Promise<void> {
  await tx.insertInto('scheduleRuns').values(run).execute();
}

/** Of all organizations, for the sweep. */
export async function findDueSchedules(systemDb: Db): Promise<readonly ScheduleKey[]> {
  const { rows } = await sql<ScheduleKey>`
    select organization_id, id from schedules
    where enabled and next_run_at <= clock_timestamp() order by next_run_at limit 50
  `.execute(systemDb);
  return rows;
}

/** Locked; undefined where another has it, or has run it since. */
export async function takeDueSchedule(
  tx: Tx,
  { organizationId, id }: ScheduleKey,
): Promise<(ScheduleRow & { readonly nextRunAt: Date }) | undefined> {
  const { rows } = await sql<ScheduleRow & { nextRunAt: Date }>`
    select * from schedules
    where organization_id = ${organizationId} and id = ${id}
      and enabled and next_run_at <= clock_timestamp()
    for update skip locked
  `.execute(tx);
  return rows[0];
}

/** Forgets what is older: events, deliveries that have ended, files of exports. @returns how many rows */
export async function forgetLogs(
  tx: Tx,
  organizationId: OrganizationId,
  before: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with old_events as (
      delete from events where organization_id = ${organizationId} and at < ${before} returning 1),
    old_deliveries as (
      delete from webhook_deliveries where organization_id = ${organizationId}
        and created_at < ${before} and finished_at is not null returning 1),
    old_exports as (
      update exports set expires_at = clock_timestamp() where organization_id = ${organizationId}
        and state = 'ready' and finished_at < ${before} returning 1)
    select ((select count(*) from old_events) + (select count(*) from old_deliveries)
      + (select count(*) from old_exports))::integer as count
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { newScheduleId, type ScheduleId } from '#shared/core/ids.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { refuseStrangers } from '#shared/features/exports/index.ts';
import type { ScheduleRow, ScheduleRunRow } from '#shared/infra/db/schedule-schema.ts';

import { checkCron, nextRun } from './cron.ts';
import { permissionOfKind, storedWork, type ScheduledWork } from './schedule-kinds.ts';
import { scheduleIsDisabled, scheduleNotFound, tooManySchedules } from './schedules.errors.ts';
import {
  deleteSchedule,
  findRuns,
  findSchedules,
  insertSchedule,
  lockSchedule,
  updateSchedule,
} from './schedules.repository.ts';

const MOST_SCHEDULES = 100;

export type NewSchedule = {
  readonly name: string;
  readonly cron: string;
  readonly timeZone: string;
  readonly work: ScheduledWork;
};

/**
 * It runs with the rights that its maker has then.
 * @throws AppError `permission.missing`, `schedule.bad_cron`, `schedule.too_often`,
 *   `schedule.too_many`, `export.not_a_member`
 */
export async function addSchedule(ctx: ServiceContext, wish: NewSchedule): Promise<ScheduleRow> {
  requirePermission(ctx, 'schedules:manage');
  requirePermission(ctx, permissionOfKind[wish.work.kind]);
  const { name, cron, timeZone, work } = wish;
  const createdAt = ctx.clock.now();
  checkCron(cron, timeZone, createdAt);
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    const { organizationId, type, id: createdById } = actor;
    if (type === 'worker') throw new Error('a worker makes no schedules');
    const existing = await findSchedules(tx, organizationId);
    if (existing.length >= MOST_SCHEDULES) throw tooManySchedules(MOST_SCHEDULES);
    await refuseStrangersIn(txCtx, work);
    const schedule = await insertSchedule(tx, {
      organizationId,
      id: newScheduleId(),
      name,
      kind: work.kind,
      cron,
      timeZone,
      settings: JSON.stringify(work.settings),
      enabled: true,
      nextRunAt: nextRun(cron, timeZone, createdAt),
      createdByType: type,
      createdById,
      createdAt,
    });
    const details = { after: told(schedule) };
    await recordAudit(txCtx, { action: 'schedule.created', subjectId: schedule.id, details });
    return schedule;
  });
}

/** Members come and go: it is asked again whenever it runs. */
async function refuseStrangersIn(ctx: TxContext, { kind, settings }: ScheduledWork): Promise<void> {
  const mailTo = kind === 'retention' ? undefined : settings.mailTo;
  if (mailTo !== undefined) await refuseStrangers(ctx, mailTo);
}

const told = ({ name, kind, cron, timeZone, enabled }: ScheduleRow) => ({
  name,
  kind,
  cron,
  timeZone,
  enabled,
});

export async function listSchedules(ctx: ServiceContext): Promise<readonly ScheduleRow[]> {
  requirePermission(ctx, 'schedules:manage');
  return inTransaction(ctx, async ({ tx, actor }) => findSchedules(tx, actor.organizationId));
}

/** @throws AppError `schedule.not_found` */
export async function getSchedule(ctx: ServiceContext, id: ScheduleId): Promise<ScheduleRow> {
  requirePermission(ctx, 'schedules:manage');
  return inTransaction(ctx, async (txCtx) => requireSchedule(txCtx, id));
}

async function requireSchedule({ tx, actor }: TxContext, id: ScheduleId): Promise<ScheduleRow> {
  const schedule = await lockSchedule(tx, { organizationId: actor.organizationId, id });
  if (!schedule) throw scheduleNotFound();
  return schedule;
}

/** What is not given stays as it is. */
export type ScheduleChanges = {
  readonly name?: string;
  readonly cron?: string;
  readonly timeZone?: string;
  readonly enabled?: boolean;
};

/**
 * @throws AppError `schedule.not_found`, `schedule.bad_cron`, `schedule.too_often`,
 *   `export.not_a_member` unless it is disabled
 */
export async function changeSchedule(
  ctx: ServiceContext,
  id: ScheduleId,
  changes: ScheduleChanges,
): Promise<ScheduleRow> {
  requirePermission(ctx, 'schedules:manage');
  return inTransaction(ctx, async (txCtx) => {
    const before = await requireSchedule(txCtx, id);
    const { cron, timeZone, enabled } = { ...before, ...changes };
    const now = txCtx.clock.now();
    checkCron(cron, timeZone, now);
    if (enabled) await refuseStrangersIn(txCtx, storedWork(before.kind, before.settings));
    const nextRunAt = enabled ? nextRun(cron, timeZone, now) : null;
    const after = await updateSchedule(txCtx.tx, before, { ...changes, nextRunAt });
    const details = { before: told(before), after: told(after) };
    await recordAudit(txCtx, { action: 'schedule.changed', subjectId: id, details });
    return after;
  });
}

/** Runs it at once, beside its times. @throws AppError `schedule.not_found`, `schedule.disabled` */
export async function runSchedule(ctx: ServiceContext, id: ScheduleId): Promise<ScheduleRow> {
  requirePermission(ctx, 'schedules:manage');
  return inTransaction(ctx, async (txCtx) => {
    const schedule = await requireSchedule(txCtx, id);
    if (!schedule.enabled) throw scheduleIsDisabled();
    return updateSchedule(txCtx.tx, schedule, { nextRunAt: txCtx.clock.now() });
  });
}

/** @throws AppError `schedule.not_found` */
export async function removeSchedule(ctx: ServiceContext, id: ScheduleId): Promise<void> {
  requirePermission(ctx, 'schedules:manage');
  await inTransaction(ctx, async (txCtx) => {
    const schedule = await requireSchedule(txCtx, id);
    await deleteSchedule(txCtx.tx, schedule);
    const details = { before: told(schedule) };
    await recordAudit(txCtx, { action: 'schedule.deleted', subjectId: id, details });
  });
}

const RUNS_TOLD = 100;

/** The last ones, newest first. @throws AppError `schedule.not_found` */
export async function listRuns(
  ctx: ServiceContext,
  id: ScheduleId,
): Promise<readonly ScheduleRunRow[]> {
  requirePermission(ctx, 'schedules:manage');
  return inTransaction(ctx, async (txCtx) => {
    const schedule = await requireSchedule(txCtx, id);
    return findRuns(txCtx.tx, schedule, RUNS_TOLD);
  });
}

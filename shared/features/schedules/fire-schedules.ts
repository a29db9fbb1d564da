import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { daysBefore } from '#shared/core/clock.ts';
import { AppError } from '#shared/core/errors.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import { actorAs } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { insertWithJob } from '#shared/features/exports/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { Db } from '#shared/infra/db/client.ts';
import type { ScheduleRow } from '#shared/infra/db/schedule-schema.ts';

import { nextRun } from './cron.ts';
import { mailDigest } from './digest.ts';
import { permissionOfKind, storedWork, type ScheduledWork } from './schedule-kinds.ts';
import { makerIsGone } from './schedules.errors.ts';
import {
  findDueSchedules,
  forgetLogs,
  insertRun,
  takeDueSchedule,
  updateSchedule,
} from './schedules.repository.ts';

type DueSchedule = ScheduleRow & { readonly nextRunAt: Date };

export type FiringSettings = { readonly mailBox: SecretBox };

/**
 * The sweep: runs what is due. The schedule's row is locked and moved on in the transaction of the
 * run itself, so a run is one run however many look, and one that breaks off is not lost. Times that
 * passed while nobody looked are made up for by one run. One that breaks is put off, and keeps no
 * other from its run.
 */
export async function fireDueSchedules(
  systemDb: Db,
  contextOf: (organizationId: OrganizationId) => ServiceContext,
  settings: FiringSettings,
): Promise<void> {
  for (const { organizationId, id } of await findDueSchedules(systemDb)) {
    const ctx = contextOf(organizationId);
    const key = { organizationId, id };
    await inTransaction(ctx, async (txCtx) => {
      const schedule = await takeDueSchedule(txCtx.tx, key);
      if (schedule) await fire(txCtx, schedule, settings);
    }).catch(async (err: unknown) => {
      ctx.log.error({ err, schedule: id }, 'a schedule broke; it is put off');
      await inTransaction(ctx, async (txCtx) => putOff(txCtx, key));
    });
  }
}

/** Its run is written down as failed; it is due once more at its next time. */
async function putOff(
  ctx: TxContext,
  key: Pick<ScheduleRow, 'organizationId' | 'id'>,
): Promise<void> {
  const schedule = await takeDueSchedule(ctx.tx, key);
  if (!schedule) return;
  const failureDetail = 'The run broke on our side; the log of the workers tells why.';
  const broken = { outcomeId: null, failureCode: 'internal', failureDetail };
  await conclude(ctx, schedule, { startedAt: ctx.clock.now(), result: broken });
}

async function fire(
  ctx: TxContext,
  schedule: DueSchedule,
  settings: FiringSettings,
): Promise<void> {
  const startedAt = ctx.clock.now();
  const result = await run(ctx, schedule, settings);
  await conclude(ctx, schedule, { startedAt, result });
}

/** Writes the run down and moves the schedule on. */
async function conclude(
  ctx: TxContext,
  schedule: DueSchedule,
  { startedAt, result }: { readonly startedAt: Date; readonly result: Result },
): Promise<void> {
  const { organizationId, id: scheduleId, nextRunAt: dueAt } = schedule;
  await insertRun(ctx.tx, { organizationId, scheduleId, dueAt, startedAt, ...result });
  const nextRunAt = nextRun(schedule.cron, schedule.timeZone, startedAt);
  await updateSchedule(ctx.tx, schedule, { nextRunAt });
  await recordAudit(ctx, {
    action: result.failureCode === null ? 'schedule.fired' : 'schedule.failed',
    subjectId: scheduleId,
    details: { dueAt, ...result },
  });
}

type Result = {
  readonly outcomeId: string | null;
  readonly failureCode: string | null;
  readonly failureDetail: string | null;
};

/** What is refused is the run's failure, told in its log; what breaks breaks the transaction. */
async function run(
  ctx: TxContext,
  schedule: ScheduleRow,
  settings: FiringSettings,
): Promise<Result> {
  try {
    const outcomeId = await runAsMaker(ctx, schedule, settings);
    return { outcomeId, failureCode: null, failureDetail: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { outcomeId: null, failureCode: error.code, failureDetail: error.message };
  }
}

async function runAsMaker(
  ctx: TxContext,
  { organizationId, name, kind, settings, createdByType: type, createdById }: ScheduleRow,
  { mailBox }: FiringSettings,
): Promise<string | null> {
  const actor = await actorAs(ctx.tx, organizationId, { type, id: createdById });
  if (!actor?.permissions.has(permissionOfKind[kind])) throw makerIsGone();
  const asMaker = { ...ctx, actor };
  const work = storedWork(kind, settings);
  switch (work.kind) {
    case 'export':
      return (await exportFor(asMaker, name, work.settings)).id;
    case 'digest':
      await mailDigest(asMaker, { name, ...work.settings }, mailBox);
      return null;
    case 'retention':
      return forget(asMaker, work.settings.days);
    default:
      return work satisfies never;
  }
}

type ExportWork = Extract<ScheduledWork, { kind: 'export' }>['settings'];

async function exportFor(ctx: TxContext, name: string, settings: ExportWork) {
  const { subject, format, columns, filter, lastDays, mailTo } = settings;
  const recent = lastDays === undefined ? {} : { from: daysBefore(ctx.clock.now(), lastDays) };
  const wish = { subject, format, columns, mailTo, filter: { ...filter, ...recent } };
  return insertWithJob(ctx, {
    name: `${name} ${ctx.clock.now().toISOString().slice(0, 10)}`,
    ...wish,
  });
}

async function forget(ctx: TxContext, days: number): Promise<null> {
  const { organizationId } = ctx.actor;
  const rows = await forgetLogs(ctx.tx, organizationId, daysBefore(ctx.clock.now(), days));
  await recordAudit(ctx, {
    action: 'retention.run',
    subjectId: organizationId,
    details: { days, rows },
  });
  return null;
}

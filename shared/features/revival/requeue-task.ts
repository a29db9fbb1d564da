import {
  inOpenTransaction,
  type OpenContext,
  type OpenTx,
  type TxContext,
} from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { JobId, TaskId } from '#shared/core/ids.ts';
import { toListing, type Listing } from '#shared/core/listing.ts';
import { noPermissions } from '#shared/core/permissions.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { reviveItems } from '#shared/features/batches/index.ts';
import { reviveExport } from '#shared/features/exports/index.ts';
import { loadJob } from '#shared/features/jobs/index.ts';
import { resumeLearning } from '#shared/features/lessons/index.ts';
import { retryTrial } from '#shared/features/profiles/index.ts';
import { remakeRendition } from '#shared/features/renditions/index.ts';
import {
  findDeadTasks,
  organizationOfDeadTask,
  takeDeadTask,
  type DeadTask,
} from '#shared/features/tasks/index.ts';
import { reviveDelivery } from '#shared/features/webhooks/index.ts';
import { enterOrganization } from '#shared/infra/db/client.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';
import {
  deliverPool,
  exportPool,
  fetchPool,
  illustratePool,
  openPool,
  trialPool,
  type PoolName,
} from '#shared/queues/pools.ts';

import { beginAgain } from './retry-job.ts';

/** For operators: what was given up in all organizations, and why. Newest first. */
export async function listDeadTasks(
  { db }: OpenContext,
  {
    pool,
    cursor,
    limit,
  }: {
    readonly pool: PoolName | undefined;
    readonly cursor: TaskId | undefined;
    readonly limit: number;
  },
): Promise<Listing<DeadTask>> {
  return toListing(await findDeadTasks(db, pool, { cursor, limit: limit + 1 }), limit);
}

/**
 * Has the work of a task that was given up done again, by a new task: one that has ended stays ended.
 * @throws AppError `task.not_found`, `task.not_requeuable`, and what taking up the work throws
 */
export async function requeueTask(
  ctx: OpenContext,
  operatorKeyId: string,
  id: TaskId,
): Promise<void> {
  await take(ctx, { operatorKeyId, id, action: 'task.requeued' }, async (openTx, task) => {
    // The work is the platform's; that it is done again is the operator's act.
    const platform = { type: 'worker', id: operatorKeyId } as const;
    const { organizationId } = task;
    const actor = { ...platform, organizationId, permissions: noPermissions, roleId: null };
    await takeUp({ ...openTx, actor }, task);
  });
}

/** Takes a task off the list: nobody will do its work. @throws AppError `task.not_found` */
export async function dismissTask(
  ctx: OpenContext,
  operatorKeyId: string,
  id: TaskId,
): Promise<void> {
  await take(ctx, { operatorKeyId, id, action: 'task.dismissed' }, async () => {});
}

type Taking = {
  readonly operatorKeyId: string;
  readonly id: TaskId;
  readonly action: 'task.requeued' | 'task.dismissed';
};

async function take(
  ctx: OpenContext,
  { operatorKeyId, id, action }: Taking,
  treat: (ctx: OpenTx, task: TaskRow) => Promise<void>,
): Promise<void> {
  const organizationId = await organizationOfDeadTask(ctx.db, id);
  if (organizationId === undefined) throw taskNotFound();
  await inOpenTransaction(ctx, async (openTx) => {
    await enterOrganization(openTx.tx, organizationId);
    const task = await takeDeadTask(openTx.tx, organizationId, id);
    if (!task) throw taskNotFound();
    await treat(openTx, task);
    const operator = { type: 'administrator', id: operatorKeyId, organizationId } as const;
    const details = { pool: task.pool, jobId: task.jobId, code: task.errorCode };
    await recordAudit({ ...openTx, actor: operator }, { action, subjectId: id, details });
  });
}

/** How the work of each pool's tasks is done again. A pool without an entry does not compile. */
const takeUpByPool: Readonly<
  Record<PoolName, (ctx: TxContext, task: TaskRow) => Promise<unknown>>
> = {
  prepare: retryJobOf,
  recognise: retryJobOf,
  analyse: retryJobOf,
  split: retryJobOf,
  trial: async (ctx, { payload }) => retryTrial(ctx, trialPool.payload.parse(payload)),
  learn: async (ctx) => resumeLearning(ctx),
  illustrate: async (ctx, { payload }) =>
    remakeRendition(ctx, illustratePool.payload.parse(payload)),
  deliver: async (ctx, { payload }) =>
    reviveDelivery(ctx, deliverPool.payload.parse(payload).deliveryId),
  export: async (ctx, { payload }) => reviveExport(ctx, exportPool.payload.parse(payload).exportId),
  open: async (ctx, { payload }) => reviveItems(ctx, openPool.payload.parse(payload)),
  fetch: async (ctx, { payload }) => {
    const { batchId, position } = fetchPool.payload.parse(payload);
    await reviveItems(ctx, { batchId, from: position, to: position });
  },
  // What it said was forgotten when it was given up.
  mail: async () => {
    throw notRequeuable('a mail that was given up is forgotten; ask for it again');
  },
};

async function takeUp(ctx: TxContext, task: TaskRow): Promise<void> {
  if (!isPool(task.pool)) throw notRequeuable('there is no such pool any more');
  await takeUpByPool[task.pool](ctx, task);
}

function isPool(name: string): name is PoolName {
  return Object.hasOwn(takeUpByPool, name);
}

async function retryJobOf(ctx: TxContext, { jobId }: { readonly jobId: JobId | null }) {
  if (jobId === null) throw notRequeuable('it belongs to no job');
  await beginAgain(ctx, await loadJob(ctx, jobId));
}

function taskNotFound(): AppError {
  return new AppError({
    kind: 'not_found',
    code: 'task.not_found',
    message: 'There is no dead task with this id; it may have been requeued already.',
  });
}

function notRequeuable(why: string): AppError {
  return new AppError({
    kind: 'conflict',
    code: 'task.not_requeuable',
    message: `This task cannot be requeued: ${why}.`,
  });
}

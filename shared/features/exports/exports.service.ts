import type { Readable } from 'node:stream';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { ExportFormat, ExportSubject } from '#shared/core/exports.ts';
import { newExportId, newJobId, type ExportId, type JobId } from '#shared/core/ids.ts';
import { toListing, type Listing } from '#shared/core/listing.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import {
  countDocuments,
  countFieldRows,
  type DocumentFilter,
} from '#shared/features/documents/index.ts';
import {
  answerOnce,
  findEarlierAnswer,
  type Acceptance,
} from '#shared/features/idempotency/index.ts';
import { insertJob } from '#shared/features/jobs/index.ts';
import { findMembers } from '#shared/features/members/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { ExportRow } from '#shared/infra/db/export-schema.ts';
import type { ObjectStorage } from '#shared/infra/storage/object-storage.ts';
import { exportPool } from '#shared/queues/pools.ts';

import { findColumn, usualColumns } from './columns.ts';
import {
  exportNotFound,
  exportNotReady,
  notAMember,
  tooManyRows,
  unknownColumns,
} from './exports.errors.ts';
import {
  findExport,
  findExportsOf,
  insertExport,
  reviveFailedExport,
} from './exports.repository.ts';
import { formats } from './formats.ts';
import { eachRow, withoutContainers } from './rows.ts';

export type NewExport = {
  readonly name: string | undefined;
  readonly subject: ExportSubject;
  readonly format: ExportFormat;
  /** The usual ones if not given. */
  readonly columns: readonly string[] | undefined;
  readonly filter: DocumentFilter;
  /** A member's address. */
  readonly mailTo: string | undefined;
};

/**
 * Promises a file of all that the filter chooses among what the actor may see, as a job.
 * @throws AppError `export.unknown_column`, `export.not_a_member`
 */
export async function createExport<Answer extends object>(
  ctx: ServiceContext,
  { idempotencyKey: key, ...wish }: NewExport & { readonly idempotencyKey: string | undefined },
  toAnswer: (row: ExportRow) => Answer,
): Promise<Acceptance<Answer>> {
  requirePermission(ctx, 'documents:export');
  const request = { operation: 'POST /api/v1/exports', key, matters: wish };
  const earlier = await findEarlierAnswer<Answer>(ctx, request);
  if (earlier) return { answer: earlier, isReplay: true };
  return answerOnce(ctx, request, {
    make: async (txCtx) => toAnswer(await insertWithJob(txCtx, wish)),
  });
}

/** The rows of an export, and its task. */
export async function insertWithJob(ctx: TxContext, wish: NewExport): Promise<ExportRow> {
  const { tx, actor, clock } = ctx;
  const { organizationId, type: createdByType, id: createdById } = actor;
  if (createdByType === 'worker') throw new Error('a worker exports nothing by itself');
  const columns = chosenColumns(wish);
  const { mailTo, subject, format } = wish;
  if (mailTo !== undefined) await refuseStrangers(ctx, mailTo);
  const createdAt = clock.now();
  const id = newExportId();
  const maker = { createdByType, createdById };
  const jobId = await insertExportJob(ctx, maker);
  await insertExport(tx, {
    organizationId,
    id,
    jobId,
    name: wish.name ?? `${subject}-${createdAt.toISOString().slice(0, 10)}`,
    subject,
    format,
    columns,
    filter: JSON.stringify(wish.filter),
    mailTo: mailTo ?? null,
    state: 'queued',
    ...maker,
    createdAt,
  });
  await enqueueTask(ctx, exportPool, { payload: { exportId: id, jobId }, jobId });
  const details = { subject, format, filter: wish.filter, mailTo: mailTo ?? null };
  await recordAudit(ctx, { action: 'export.created', subjectId: id, details });
  return loadExport(ctx, id);
}

type Maker = Pick<ExportRow, 'createdByType' | 'createdById'>;

async function insertExportJob(
  { tx, actor, clock, requestId }: TxContext,
  { retryOf, ...maker }: Maker & { readonly retryOf?: JobId },
): Promise<JobId> {
  const job = await insertJob(tx, {
    organizationId: actor.organizationId,
    id: newJobId(),
    kind: 'export',
    state: 'queued',
    requestId,
    retryOf: retryOf ?? null,
    ...maker,
    createdAt: clock.now(),
  });
  return job.id;
}

async function loadExport({ tx, actor }: TxContext, id: ExportId): Promise<ExportRow> {
  const row = await findExport(tx, { organizationId: actor.organizationId, id });
  if (!row) throw exportNotFound();
  return row;
}

/** An export that failed is made once more, under a new job. @throws AppError `export.not_found` */
export async function reviveExport(ctx: TxContext, id: ExportId): Promise<void> {
  const { createdByType, createdById, jobId: retryOf } = await loadExport(ctx, id);
  const jobId = await insertExportJob(ctx, { createdByType, createdById, retryOf });
  const isRevived = await reviveFailedExport(
    ctx.tx,
    { organizationId: ctx.actor.organizationId, id },
    jobId,
  );
  if (!isRevived) throw exportNotFound();
  await enqueueTask(ctx, exportPool, { payload: { exportId: id, jobId }, jobId });
}

function chosenColumns({ subject, columns }: Pick<NewExport, 'subject' | 'columns'>) {
  const chosen = columns ?? usualColumns(subject);
  const unknown = chosen.filter((name) => !findColumn(subject, name));
  if (unknown.length > 0) throw unknownColumns(unknown);
  return chosen;
}

/**
 * Nobody sends an organization's documents to an address that is none of its people's.
 * @throws AppError `export.not_a_member`
 */
export async function refuseStrangers({ tx, actor }: TxContext, address: string): Promise<void> {
  const members = await findMembers(tx, actor.organizationId);
  if (!members.some(({ email }) => email === address)) throw notAMember();
}

/** An export holds what its maker may see: it is his alone. @throws AppError `export.not_found` */
export async function getExport(ctx: ServiceContext, id: ExportId): Promise<ExportRow> {
  requirePermission(ctx, 'documents:export');
  return inTransaction(ctx, async (txCtx) => requireOwnExport(txCtx, id));
}

async function requireOwnExport({ tx, actor }: TxContext, id: ExportId): Promise<ExportRow> {
  const row = await findExport(tx, { organizationId: actor.organizationId, id });
  if (row?.createdById !== actor.id) throw exportNotFound();
  return row;
}

/** Newest first. */
export async function listExports(
  ctx: ServiceContext,
  { cursor, limit }: { readonly cursor: ExportId | undefined; readonly limit: number },
): Promise<Listing<ExportRow>> {
  requirePermission(ctx, 'documents:export');
  const rows = await inTransaction(ctx, async ({ tx, actor }) =>
    findExportsOf(tx, actor, { cursor, limit: limit + 1 }),
  );
  return toListing(rows, limit);
}

/** A file that can be fetched. */
export type ExportFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: string;
  readonly open: () => Promise<Readable>;
};

/** @throws AppError `export.not_found`, `export.not_ready` */
export async function getExportFile(ctx: ServiceContext, id: ExportId): Promise<ExportFile> {
  requirePermission(ctx, 'documents:export');
  const row = await inTransaction(ctx, async (txCtx) => {
    const found = await requireOwnExport(txCtx, id);
    await recordAudit(txCtx, { action: 'export.downloaded', subjectId: id });
    return found;
  });
  return fileOf(row, ctx.storage);
}

/** @throws AppError `export.not_ready` */
export function fileOf(row: ExportRow, storage: ObjectStorage): ExportFile {
  const { objectKey, state, byteSize, format } = row;
  if (objectKey === null || byteSize === null) throw exportNotReady(state);
  return {
    fileName: fileNameOf(row),
    mediaType: formats[format].mediaType,
    byteSize,
    open: async () => storage.get(objectKey),
  };
}

export function fileNameOf({ name, format }: Pick<ExportRow, 'name' | 'format'>): string {
  return `${name}.${format}`;
}

/**
 * The same at once, for few documents: nothing is kept.
 * @throws AppError `export.unknown_column`, `export.too_many_rows`
 */
export async function streamExport(
  ctx: ServiceContext,
  wish: Pick<NewExport, 'subject' | 'format' | 'columns' | 'filter'>,
  mostRows: number,
): Promise<Pick<ExportFile, 'fileName' | 'mediaType'> & { readonly content: Readable }> {
  requirePermission(ctx, 'documents:export');
  const { subject, format, filter } = wish;
  const columns = chosenColumns(wish);
  await inTransaction(ctx, async (txCtx) => {
    const count = await countRows(txCtx, wish, mostRows + 1);
    if (count > mostRows) throw tooManyRows(mostRows);
    const details = { subject, format, filter, rows: count };
    await recordAudit(txCtx, { action: 'export.streamed', subjectId: ctx.actor.id, details });
  });
  const rows = eachRow(ctx, { subject, filter, columns });
  const { mediaType, write } = formats[format];
  return { fileName: `${subject}.${format}`, mediaType, content: write({ columns, rows }) };
}

/** As far as `limit`. */
async function countRows(
  { tx, actor }: TxContext,
  { subject, filter }: Pick<NewExport, 'subject' | 'filter'>,
  limit: number,
): Promise<number> {
  if (subject === 'documents') {
    return countDocuments(tx, actor, withoutContainers(filter), limit);
  }
  const list = subject === 'fields' ? undefined : subject;
  return countFieldRows(tx, actor, filter, { list, limit });
}

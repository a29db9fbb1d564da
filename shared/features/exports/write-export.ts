import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { ExportId, JobId } from '#shared/core/ids.ts';
import { actorAs } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { storedFilter } from '#shared/features/documents/index.ts';
import { keepObject, storePendingFile } from '#shared/features/intake/index.ts';
import { endWork, type Failure } from '#shared/features/jobs/index.ts';
import { exportLetter, postMail } from '#shared/features/mail/index.ts';
import { announce } from '#shared/features/webhooks/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { ExportRow } from '#shared/infra/db/export-schema.ts';

import { signLink } from './download-link.ts';
import { makerIsGone } from './exports.errors.ts';
import { endExport, findExport } from './exports.repository.ts';
import { fileNameOf } from './exports.service.ts';
import { formats } from './formats.ts';
import { eachRow } from './rows.ts';

export type ExportKey = { readonly exportId: ExportId; readonly jobId: JobId };

/** A file that was made and lies in the store. */
type Written = {
  readonly row: ExportRow;
  readonly objectKey: string;
  readonly byteSize: number;
  readonly rowCount: number;
};

/**
 * Makes the file of an export, with the rights that its maker has now: row by row to the disk, from
 * there to the store.
 * @returns undefined where nobody wants it any more
 * @throws AppError `export.not_allowed`, `export.too_many_rows`, `storage.unavailable`
 */
export async function writeExport(
  ctx: ServiceContext,
  { exportId: id }: ExportKey,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<Written | undefined> {
  const { organizationId } = ctx.actor;
  const found = await inTransaction(ctx, async ({ tx }) => {
    const row = await findExport(tx, { organizationId, id });
    if (row?.state !== 'queued') return undefined;
    const { createdByType: type, createdById } = row;
    const actor = await actorAs(tx, organizationId, { type, id: createdById });
    if (!actor?.permissions.has('documents:export')) throw makerIsGone();
    return { row, actor };
  });
  if (!found) return undefined;
  const { row, actor } = found;
  const { subject, columns, format } = row;
  let rowCount = 0;
  async function* counted() {
    const selection = { subject, columns, filter: storedFilter(row.filter) };
    for await (const each of eachRow({ ...ctx, actor }, selection)) {
      rowCount += 1;
      yield each;
    }
  }
  const { mediaType, write } = formats[format];
  const path = join(folder, 'export');
  const content = write({ columns, rows: counted() });
  await pipeline(content, createWriteStream(path, { mode: 0o600 }), { signal });
  const { objectKey, byteSize } = await storePendingFile(ctx, { path, mediaType });
  return { row, objectKey, byteSize, rowCount };
}

/** How long a file can be fetched, and the link in a mail followed. */
const FILE_LIFETIME_MS = 7 * 24 * 60 * 60_000;
const MAILED_LINK_LIFETIME_MS = 24 * 60 * 60_000;
/** Larger ones are not liked by mail servers. */
const MOST_ATTACHED_BYTES = 5 * 1024 ** 2;

export type ExportSettings = {
  readonly rootKey: Buffer;
  readonly mailBox: SecretBox;
  /** Where clients reach the API; null where that is not known. */
  readonly publicUrl: string | null;
};

/** The effect of the finished task. */
export async function completeExport(
  ctx: TxContext,
  { row, objectKey, byteSize, rowCount }: Written,
  settings: ExportSettings,
): Promise<void> {
  const finishedAt = ctx.clock.now();
  const expiresAt = new Date(finishedAt.getTime() + FILE_LIFETIME_MS);
  const ending = { state: 'ready', objectKey, byteSize, rowCount, finishedAt, expiresAt } as const;
  const ended = await endExport(ctx.tx, row, ending);
  if (!ended) return;
  await keepObject(ctx, objectKey);
  await endWork(ctx, row.jobId, { state: 'succeeded' });
  await recordAudit(ctx, {
    action: 'export.completed',
    subjectId: row.id,
    details: { rows: rowCount, byteSize },
  });
  await announceExport(ctx, ended, 'export.completed');
  if (ended.mailTo !== null) await mailExport(ctx, ended, settings);
}

/** The end of a task that cannot succeed. */
export async function failExport(
  ctx: TxContext,
  { exportId, jobId }: ExportKey,
  failure: Failure,
): Promise<void> {
  const { code: failureCode, detail: failureDetail } = failure;
  const ending = {
    state: 'failed',
    failureCode,
    failureDetail,
    finishedAt: ctx.clock.now(),
  } as const;
  const key = { organizationId: ctx.actor.organizationId, id: exportId };
  const ended = await endExport(ctx.tx, key, ending);
  await endWork(ctx, jobId, { state: 'failed', failure });
  if (!ended) return;
  const details = { code: failureCode };
  await recordAudit(ctx, { action: 'export.failed', subjectId: exportId, details });
  await announceExport(ctx, ended, 'export.failed');
}

async function announceExport(
  ctx: TxContext,
  row: ExportRow,
  type: 'export.completed' | 'export.failed',
): Promise<void> {
  const { id, jobId, state, subject, format, rowCount, failureCode } = row;
  await announce(ctx, {
    type,
    key: `${type}:${jobId}`,
    subjectId: id,
    isPrivate: false,
    callbackUrl: null,
    data: {
      export_id: id,
      job_id: jobId,
      state,
      subject,
      format,
      row_count: rowCount === null ? null : Number(rowCount),
      failure: failureCode === null ? null : { code: failureCode },
      url: `/api/v1/exports/${id}`,
    },
  });
}

/** With the file where it is small, with a link to it where it is not. */
async function mailExport(ctx: TxContext, row: ExportRow, settings: ExportSettings): Promise<void> {
  const { mailTo, objectKey, rowCount } = row;
  if (mailTo === null || objectKey === null) return;
  const isSmall = Number(row.byteSize) <= MOST_ATTACHED_BYTES;
  const name = fileNameOf(row);
  const where = isSmall ? 'attached' : await placeOf(row, ctx.clock.now(), settings);
  const letter = exportLetter({ name, rows: Number(rowCount), where });
  const attachment = isSmall ? { objectKey, name } : null;
  await postMail(ctx, settings.mailBox, { to: mailTo, letter, attachment });
}

async function placeOf(
  { organizationId, id: exportId }: ExportRow,
  now: Date,
  { rootKey, publicUrl }: ExportSettings,
) {
  if (publicUrl === null) return { path: `/api/v1/exports/${exportId}/content` };
  const expiresAt = new Date(now.getTime() + MAILED_LINK_LIFETIME_MS);
  const token = await signLink(rootKey, { organizationId, exportId }, expiresAt);
  return { link: `${publicUrl}/api/v1/downloads/${token}` };
}

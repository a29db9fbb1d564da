import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import { newUploadId, type UploadId } from '#shared/core/ids.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import {
  answerOnce,
  findEarlierAnswer,
  type Acceptance,
  type Repeatable,
} from '#shared/features/idempotency/index.ts';
import {
  detectMediaType,
  discardObject,
  emptyObject,
  HEAD_BYTES,
  reserveObject,
  unsupportedType,
} from '#shared/features/intake/index.ts';
import type { UploadRow } from '#shared/infra/db/batch-schema.ts';
import { fileTooLarge } from '#shared/infra/files/received-file.ts';
import type { PresignedPut } from '#shared/infra/storage/object-storage.ts';

import { copyChecked } from './receive-object.ts';
import { differsFromDeclared, notReceived, uploadNotFound } from './uploads.errors.ts';
import { completeRow, findUpload, insertUpload } from './uploads.repository.ts';

/** What a client says that it will send. */
export type Declaration = {
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: Buffer;
};

export type OpenUpload = { readonly upload: UploadRow; readonly put: PresignedPut };

const LIFETIME_MS = 24 * 60 * 60_000;
/** The URL's own: who begins later asks for another upload. */
const URL_LIFETIME_SECONDS = 60 * 60;
/** Its type is told by its content once it is there; until then it is just bytes. */
const UNKNOWN_TYPE = 'application/octet-stream';

/**
 * Opens a way for a client to send a file to the store itself. URL and headers admit this file and
 * no other, where the store checks signed headers; we check either way when it is complete.
 * A repetition is answered with the upload as it stands, and with another URL.
 * @throws AppError `file.too_large`, `idempotency_key.reused`, `upload.not_found`
 */
export async function openUpload(
  ctx: ServiceContext,
  { idempotencyKey: key, ...declaration }: Declaration & { idempotencyKey: string | undefined },
  maxBytes: number,
): Promise<Acceptance<OpenUpload>> {
  requirePermission(ctx, 'documents:submit');
  const { byteSize, sha256 } = declaration;
  if (byteSize > maxBytes) throw fileTooLarge(maxBytes);
  const matters = { ...declaration, sha256: sha256.toString('hex') };
  const request = { operation: 'POST /api/v1/uploads', key, matters };
  const opened =
    (await repeated(ctx, request)) ??
    (await answerOnce(ctx, request, { make: async (txCtx) => insertOpen(txCtx, declaration) }));
  const upload = await getUpload(ctx, opened.answer.id);
  const declared = { byteSize, sha256, mediaType: UNKNOWN_TYPE };
  const put = await ctx.storage.presignPut(upload.receivedKey, declared, URL_LIFETIME_SECONDS);
  return { answer: { upload, put }, isReplay: opened.isReplay };
}

async function repeated(ctx: ServiceContext, request: Repeatable) {
  const answer = await findEarlierAnswer<{ id: UploadId }>(ctx, request);
  return answer && { answer, isReplay: true };
}

async function insertOpen(
  txCtx: TxContext,
  { fileName, byteSize, sha256 }: Declaration,
): Promise<{ id: UploadId }> {
  const { tx, actor, clock } = txCtx;
  const { organizationId, type, id: createdById } = actor;
  if (type === 'worker') throw new Error('a worker uploads nothing');
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + LIFETIME_MS);
  const receivedKey = await reserveObject(txCtx, { byteSize, sha256, pendingUntil: expiresAt });
  const { id } = await insertUpload(tx, {
    organizationId,
    id: newUploadId(),
    state: 'open',
    fileName,
    byteSize,
    sha256,
    receivedKey,
    createdByType: type,
    createdById,
    createdAt,
    expiresAt,
  });
  return { id };
}

/**
 * Takes over what was sent: checks size, SHA-256 and type, and copies it to where only we can
 * write, because the URL could be used again. Completing twice is one completion.
 * @throws AppError `upload.not_found`, `upload.not_received`, `upload.differs`,
 *   `file.unsupported_type`, `storage.unavailable`
 */
export async function completeUpload(ctx: ServiceContext, id: UploadId): Promise<UploadRow> {
  requirePermission(ctx, 'documents:submit');
  const upload = await inTransaction(ctx, async (txCtx) => requireOwnUpload(txCtx, id));
  if (upload.state !== 'open') return upload;
  const { sha256, receivedKey, expiresAt: pendingUntil } = upload;
  const byteSize = Number(upload.byteSize);
  const objectKey = await inTransaction(ctx, async (txCtx) =>
    reserveObject(txCtx, { byteSize, sha256, pendingUntil }),
  );
  try {
    const declared = { byteSize, sha256, mediaType: UNKNOWN_TYPE };
    const way = { from: receivedKey, to: objectKey, declared, headBytes: HEAD_BYTES };
    const head = await copyChecked(ctx.storage, way);
    if (!head) throw differsFromDeclared();
    const mediaType = detectMediaType(head);
    if (!mediaType) throw unsupportedType();
    const completion = { objectKey, mediaType };
    const row = await inTransaction(ctx, async ({ tx }) => completeRow(tx, upload, completion));
    if (!row) {
      // Another request completed it at the same moment.
      await discardObject(ctx, objectKey);
      return await getUpload(ctx, id);
    }
    await emptyObject(ctx, receivedKey);
    return row;
  } catch (error) {
    await discardObject(ctx, objectKey);
    throw isMissing(error) ? notReceived() : error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'object.not_found';

/** @throws AppError `upload.not_found` */
export async function getUpload(ctx: ServiceContext, id: UploadId): Promise<UploadRow> {
  requirePermission(ctx, 'documents:submit');
  return inTransaction(ctx, async (txCtx) => requireOwnUpload(txCtx, id));
}

/** An upload is for who made it, and for nobody else. */
async function requireOwnUpload({ tx, actor, clock }: TxContext, id: UploadId): Promise<UploadRow> {
  const upload = await findUpload(tx, { organizationId: actor.organizationId, id });
  const isHis = upload?.createdById === actor.id && upload.expiresAt > clock.now();
  if (!upload || !isHis) throw uploadNotFound();
  return upload;
}

import { createHash } from 'node:crypto';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import type { Access } from '#shared/features/documents/index.ts';
import { findOrganization } from '#shared/features/organizations/index.ts';
import type { SealedSecret } from '#shared/infra/crypto/secret-box.ts';
import type { DocumentRow, JobRow, VersionRow } from '#shared/infra/db/schema.ts';

import { findRecord, insertRecord, type IdempotencyRecord } from './idempotency.repository.ts';
import { emptyFile, keyInUse, keyReusedForOtherRequest, unsupportedType } from './intake.errors.ts';
import { detectMediaType, type MediaType } from './media-types.ts';
import { openDocument } from './open-document.ts';
import { discardObject, storePendingObject } from './pending-objects.ts';

/** What a client submitted: the file, already received in full and hashed, and its wishes. */
export type Submission = {
  readonly file: {
    readonly path: string;
    readonly name: string;
    readonly byteSize: number;
    readonly sha256: Buffer;
    /** The first bytes, by which the type is decided. */
    readonly head: Buffer;
  };
  readonly title: string | undefined;
  readonly classHint: DocumentClass | undefined;
  /** The organization's own if not given. */
  readonly languages: readonly string[] | undefined;
  readonly callbackUrl: string | undefined;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Read it, whatever was read before. */
  readonly readsAfresh: boolean;
  /** Let separator sheets cut it into documents. */
  readonly splits: boolean;
  /** Only who is granted it, and who submits it, shall see it. */
  readonly restricted: boolean;
  readonly password: SealedSecret | undefined;
  /** Whether a virus scanner must see it before anybody else does. */
  readonly mustBeScanned: boolean;
  readonly idempotencyKey: string | undefined;
};

export type AcceptedDocument = {
  readonly document: DocumentRow;
  readonly version: VersionRow;
  readonly job: JobRow;
};

/** The answer, and whether it is a repetition of an earlier one. */
type Acceptance<Answer> = { readonly answer: Answer; readonly isReplay: boolean };

/** To be asked before a body is received, too. @throws AppError `permission.missing` */
export function requireMaySubmit(ctx: Pick<ServiceContext, 'actor'>): void {
  requirePermission(ctx, 'documents:submit');
}

/**
 * Takes a document in. Document, version, job, first task, audit entry and idempotency record
 * commit together; Redis is not touched. `toAnswer` makes what the client is told, which is kept
 * so that a repetition is told the same.
 * @throws AppError `file.empty`, `file.unsupported_type`, `storage.unavailable`,
 *   `idempotency_key.reused`, `idempotency_key.in_use`
 */
export async function acceptDocument<Answer extends object>(
  ctx: ServiceContext,
  submission: Submission,
  toAnswer: (accepted: AcceptedDocument) => Answer,
): Promise<Acceptance<Answer>> {
  requireMaySubmit(ctx);
  const { file } = submission;
  if (file.byteSize === 0) throw emptyFile();
  const mediaType = detectMediaType(file.head);
  if (!mediaType) throw unsupportedType();

  const earlier = await findEarlierAnswer<Answer>(ctx, submission);
  if (earlier) return { answer: earlier, isReplay: true };

  const objectKey = await storePendingObject(ctx, { ...file, mediaType });
  try {
    const answer = await inTransaction(ctx, async (txCtx) => {
      const accepted = await insertAll(txCtx, submission, { objectKey, mediaType });
      const made = toAnswer(accepted);
      await keepAnswer(txCtx, submission, made);
      return made;
    });
    return { answer, isReplay: false };
  } catch (error) {
    // Only these two prove that nothing was committed. After any other error the bytes may belong
    // to an accepted document; if they do not, the sweep removes them.
    if (!(error instanceof KeyTaken) && !isLockTimeout(error)) throw error;
    await discardObject(ctx, objectKey);
    const winner = await findEarlierAnswer<Answer>(ctx, submission);
    if (!winner) throw keyInUse();
    return { answer: winner, isReplay: true };
  }
}

async function insertAll(
  ctx: TxContext,
  submission: Submission,
  stored: { objectKey: string; mediaType: MediaType },
): Promise<AcceptedDocument> {
  const { file, title, languages, password, mustBeScanned } = submission;
  const { defaultLanguages } = await findOrganization(ctx.tx, ctx.actor.organizationId);
  return openDocument(ctx, {
    ...submission,
    ...stored,
    languages: languages ?? defaultLanguages,
    file,
    title: title ?? file.name,
    parentId: null,
    scanState: mustBeScanned ? 'pending' : 'not_configured',
    sealedPassword: password?.bytes ?? null,
    access: accessOf(ctx, submission),
  });
}

function accessOf({ actor }: TxContext, { restricted }: Submission): Access {
  if (actor.type === 'worker') throw new Error('a worker submits nothing by itself');
  return { restricted, submittedByType: actor.type, submittedById: actor.id };
}

/** Another request with the same key committed first. */
class KeyTaken extends Error {}

async function keepAnswer(ctx: TxContext, submission: Submission, answer: object): Promise<void> {
  const record = recordOf(ctx, submission);
  if (!record) return;
  const isFree = await insertRecord(ctx.tx, { ...record, response: answer, now: ctx.clock.now() });
  if (!isFree) throw new KeyTaken('the idempotency key was taken meanwhile');
}

async function findEarlierAnswer<Answer>(
  ctx: ServiceContext,
  submission: Submission,
): Promise<Answer | undefined> {
  const record = recordOf(ctx, submission);
  if (!record) return undefined;
  const found = await inTransaction(ctx, async ({ tx }) => findRecord(tx, record));
  if (!found) return undefined;
  if (!found.fingerprint.equals(record.fingerprint)) throw keyReusedForOtherRequest();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by keepAnswer for the same operation
  return found.response as Answer;
}

function recordOf(
  { actor }: Pick<ServiceContext, 'actor'>,
  submission: Submission,
): IdempotencyRecord | undefined {
  const {
    idempotencyKey: key,
    file,
    title,
    classHint,
    languages,
    callbackUrl,
    metadata,
    readsAfresh,
    splits,
    restricted,
    password,
  } = submission;
  if (key === undefined) return undefined;
  const matters = [
    file.sha256.toString('hex'),
    file.name,
    title,
    classHint,
    languages,
    callbackUrl,
    metadata,
    readsAfresh,
    splits,
    restricted,
    password?.mark,
  ];
  const fingerprint = createHash('sha256').update(JSON.stringify(matters)).digest();
  // One key's or person's Idempotency-Key is nobody else's.
  const operation = `POST /api/v1/documents by ${actor.id}`;
  return { organizationId: actor.organizationId, operation, key, fingerprint };
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}

import type { ServiceContext, TxContext } from '#shared/context.ts';
import type { EngineChoice } from '#shared/core/engine.ts';
import type { DocumentClass } from '#shared/core/field.ts';
import type { Priority } from '#shared/core/priority.ts';
import type { ProfileChoice } from '#shared/core/profile.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import type { Access } from '#shared/features/documents/index.ts';
import {
  answerOnce,
  findEarlierAnswer,
  type Acceptance,
  type Repeatable,
} from '#shared/features/idempotency/index.ts';
import { findOrganization } from '#shared/features/organizations/index.ts';
import { requireChoice } from '#shared/features/profiles/index.ts';
import type { SealedSecret } from '#shared/infra/crypto/secret-box.ts';
import type { DocumentJobRow, DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';

import { emptyFile, unsupportedType } from './intake.errors.ts';
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
  /** Matched by the profiles' own rules if not given. */
  readonly profile: ProfileChoice | undefined;
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
  readonly priority: Priority;
  readonly engine: EngineChoice;
  readonly password: SealedSecret | undefined;
  /** Whether a virus scanner must see it before anybody else does. */
  readonly mustBeScanned: boolean;
  readonly idempotencyKey: string | undefined;
};

export type AcceptedDocument = {
  readonly document: DocumentRow;
  readonly version: VersionRow;
  readonly job: DocumentJobRow;
};

/** To be asked before a body is received, too. @throws AppError `permission.missing` */
export function requireMaySubmit(ctx: Pick<ServiceContext, 'actor'>): void {
  requirePermission(ctx, 'documents:submit');
}

/**
 * Takes a document in. Document, version, job, first task, audit entry and idempotency record
 * commit together; Redis is not touched. `toAnswer` makes what the client is told, which is kept
 * so that a repetition is told the same.
 * @throws AppError `file.empty`, `file.unsupported_type`, `storage.unavailable`, `profile.unknown`,
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

  const request = repeatableOf(submission);
  const earlier = await findEarlierAnswer<Answer>(ctx, request);
  if (earlier) return { answer: earlier, isReplay: true };

  const objectKey = await storePendingObject(ctx, { ...file, mediaType });
  return answerOnce(ctx, request, {
    make: async (txCtx) => toAnswer(await insertAll(txCtx, submission, { objectKey, mediaType })),
    undo: async () => discardObject(ctx, objectKey),
  });
}

async function insertAll(
  ctx: TxContext,
  submission: Submission,
  stored: { objectKey: string; mediaType: MediaType },
): Promise<AcceptedDocument> {
  const { file, title, languages, password, mustBeScanned } = submission;
  await requireChoice(ctx, submission.profile);
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
    batchId: null,
  });
}

function accessOf({ actor }: TxContext, { restricted }: Submission): Access {
  if (actor.type === 'worker') throw new Error('a worker submits nothing by itself');
  return { restricted, submittedByType: actor.type, submittedById: actor.id };
}

function repeatableOf(submission: Submission): Repeatable {
  const { file, title, classHint, languages, callbackUrl, metadata, password } = submission;
  const { readsAfresh, splits, restricted, priority, engine } = submission;
  const sent = [file.sha256.toString('hex'), file.name, title, classHint, languages, callbackUrl];
  const chosen = [metadata, readsAfresh, splits, restricted, password?.mark, priority, engine];
  const profile = submission.profile && [submission.profile];
  return {
    operation: 'POST /api/v1/documents',
    key: submission.idempotencyKey,
    matters: [...sent, ...chosen, ...(profile ?? [])],
  };
}

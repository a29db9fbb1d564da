import { isDeepStrictEqual } from 'node:util';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { newTrialId, type DocumentId, type TrialId, type VersionId } from '#shared/core/ids.ts';
import type { ProfileDefinition } from '#shared/core/profile.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { readVersion, requireDocument } from '#shared/features/documents/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { ProfileTrialRow, TrialResult } from '#shared/infra/db/profile-schema.ts';
import { trialPool } from '#shared/queues/pools.ts';

import { lackingIn, patternFaults } from './definition.policy.ts';
import {
  badPatterns,
  profileRefused,
  trialFailed,
  trialNotFound,
  trialNotReady,
  trialOfAnother,
} from './profiles.errors.ts';
import type { TrialWatch } from './trial-watch.ts';
import { endTrial, findTrial, insertTrial, reviveTrial } from './trials.repository.ts';

/** How to wait for a trial. */
export type Patience = {
  readonly watch: TrialWatch;
  readonly waitMs: number;
  readonly signal: AbortSignal;
};

type TrialWish = {
  readonly definition: ProfileDefinition;
  readonly documentId: DocumentId;
  readonly patience: Patience;
};

/**
 * Looks in a document for what a definition asks for, and saves nothing of it. A worker does it,
 * because both are strangers'.
 * @returns the trial; still queued where patience ended first
 * @throws AppError `profile.bad_pattern`, `document.not_found`, or where the document was not read
 */
export async function tryProfile(
  ctx: ServiceContext,
  { definition, documentId, patience }: TrialWish,
): Promise<ProfileTrialRow> {
  requirePermission(ctx, 'profiles:manage');
  refuseBadPatterns(definition);
  const trial = await inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const { organizationId } = actor;
    const { version } = await readVersion(txCtx, documentId, 'profile trial');
    const createdAt = clock.now();
    const id = newTrialId();
    const row = await insertTrial(tx, {
      organizationId,
      id,
      documentId,
      versionId: version.id,
      definition: JSON.stringify(definition),
      state: 'queued',
      createdAt,
    });
    const payload = { trialId: id, documentId, versionId: version.id };
    await enqueueTask(txCtx, trialPool, { payload });
    const details = { document: documentId };
    await recordAudit(txCtx, { action: 'profile.tried', subjectId: id, details });
    return row;
  });
  await patience.watch.ended(trial, patience.waitMs, patience.signal);
  return inTransaction(ctx, async (txCtx) => requireTrial(txCtx, trial.id));
}

/** @throws AppError `profile.bad_pattern` with a pointer to each */
export function refuseBadPatterns(definition: ProfileDefinition): void {
  const faults = patternFaults(definition);
  if (faults.length > 0) throw badPatterns(faults);
}

/** @throws AppError `profile_trial.not_found`, `document.not_found` */
export async function getTrial(ctx: ServiceContext, id: TrialId): Promise<ProfileTrialRow> {
  requirePermission(ctx, 'profiles:manage');
  return inTransaction(ctx, async (txCtx) => requireTrial(txCtx, id));
}

/** It shows what is in its document, so it exists for those who see that. */
async function requireTrial(ctx: TxContext, id: TrialId): Promise<ProfileTrialRow> {
  const trial = await findTrial(ctx.tx, { organizationId: ctx.actor.organizationId, id });
  if (!trial) throw trialNotFound();
  await requireDocument(ctx, trial.documentId);
  return trial;
}

/** What a definition was tried on, or that it was not. */
export type Evidence =
  | { readonly documentId: DocumentId; readonly patience: Patience }
  | { readonly trialId: TrialId }
  | 'untested';

/**
 * A definition that is to be saved finds what it requires where it was tried.
 * @returns the document
 * @throws AppError `profile.fields_missing` with a pointer and the reason of each;
 *   `profile_trial.not_found`, `profile_trial.of_another`, `profile_trial.failed`,
 *   `profile_trial.not_ready`
 */
export async function requireProof(
  ctx: ServiceContext,
  definition: ProfileDefinition,
  evidence: Evidence,
): Promise<DocumentId | null> {
  if (evidence === 'untested') return null;
  const trial =
    'trialId' in evidence
      ? await getTrial(ctx, evidence.trialId)
      : await tryProfile(ctx, { definition, ...evidence });
  if (!isDeepStrictEqual(trial.definition, definition)) throw trialOfAnother();
  if (trial.state === 'failed') throw trialFailed(trial.failureCode ?? 'internal');
  if (trial.result === null) throw trialNotReady(trial.id);
  const lacking = lackingIn(definition, trial.result);
  if (lacking.length > 0) throw profileRefused(lacking);
  return trial.documentId;
}

/** What a task of the pool `trial` is to try. */
export async function loadTrialWork(ctx: ServiceContext, id: TrialId): Promise<ProfileTrialRow> {
  const { organizationId } = ctx.actor;
  const trial = await inTransaction(ctx, async ({ tx }) => findTrial(tx, { organizationId, id }));
  if (!trial) throw trialNotFound();
  return trial;
}

/** The effect of the finished task. */
export async function completeTrial(
  { tx, actor, clock }: TxContext,
  id: TrialId,
  result: TrialResult,
): Promise<void> {
  const key = { organizationId: actor.organizationId, id, finishedAt: clock.now() };
  await endTrial(tx, key, { result });
}

/** The end of a task that cannot succeed. */
export async function failTrial(
  { tx, actor, clock }: TxContext,
  id: TrialId,
  failure: { readonly code: string; readonly detail: string },
): Promise<void> {
  const key = { organizationId: actor.organizationId, id, finishedAt: clock.now() };
  await endTrial(tx, key, { failure });
}

type Work = {
  readonly trialId: TrialId;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
};

/** One that failed is tried again at once, by an operator's word. */
export async function retryTrial(ctx: TxContext, payload: Work): Promise<void> {
  const { organizationId } = ctx.actor;
  const isRevived = await reviveTrial(ctx.tx, { organizationId, id: payload.trialId });
  if (!isRevived) throw trialNotFound();
  await enqueueTask(ctx, trialPool, { payload });
}

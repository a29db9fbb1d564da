import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { PageGuess } from '#shared/core/field.ts';
import { partsOf, type PageRange } from '#shared/core/separators.ts';
import {
  findPageCodes,
  hasSaidFields,
  insertArchiveEntries,
  keepAsOne,
  loadDocument,
  loadVersion,
  setParts,
  wasSplit,
} from '#shared/features/documents/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';
import { analysePool, splitPool } from '#shared/queues/pools.ts';

import { cuttingOf } from './packet.policy.ts';
import { pick, type Work, type WorkKey } from './work.ts';

/*
 * What follows when all pages are read: a scan with separator sheets is split, everything else is
 * analysed, and split where its pages then turn out to be several documents.
 */

/** Creates the next task of a document whose pages are read. */
export async function goOnAfterReading(
  ctx: TxContext,
  key: WorkKey,
  separatorTexts: readonly string[],
): Promise<void> {
  const { tx, actor } = ctx;
  const document = await loadDocument(tx, actor.organizationId, key.documentId);
  const version = await loadVersion(tx, actor.organizationId, key.versionId);
  // What the job before this one was to cut.
  const isOrdered = version.parts !== null;
  const maySheetsCut = maySplit(document, version) && !(await isSaid(ctx, { document, version }));
  const parts = isOrdered || maySheetsCut ? await partsIn(ctx, key, separatorTexts) : [];
  const pool = parts.length > 0 ? splitPool : analysePool;
  await enqueueTask(ctx, pool, { payload: pick(key), jobId: key.jobId });
}

/**
 * Cuts up what surely holds several documents.
 * @returns whether it does; where it only may, the parts are kept for somebody to look at
 */
export async function cutPacket(
  ctx: TxContext,
  key: WorkKey,
  guesses: readonly PageGuess[],
): Promise<boolean> {
  const { tx, actor } = ctx;
  const { organizationId } = actor;
  const document = await loadDocument(tx, organizationId, key.documentId);
  const version = await loadVersion(tx, organizationId, key.versionId);
  const cutting = maySplit(document, version) ? cuttingOf(guesses) : undefined;
  const wasCut = await wasSplit(tx, organizationId, document.id);
  const isAsked = await isSaid(ctx, { document, version });
  // What was cut by then cannot be cut again.
  const parts = isAsked && wasCut ? undefined : cutting?.parts;
  await setParts(tx, version, parts ?? null);
  const isCut = !isAsked && (cutting?.isSure === true || wasCut);
  if (isCut) await enqueueTask(ctx, splitPool, { payload: pick(key), jobId: key.jobId });
  return isCut;
}

/** Cut up, what somebody has said of it would be lost; it is for somebody to cut it. */
async function isSaid({ tx }: TxContext, { document, version }: Work): Promise<boolean> {
  return document.classConfirmedAt !== null || hasSaidFields(tx, version);
}

/** The parts of a file that a password opens would lie in the store without that protection. */
function maySplit({ splits }: DocumentRow, { sealedPassword }: VersionRow): boolean {
  return splits && sealedPassword === null;
}

export async function loadParts(
  ctx: ServiceContext,
  key: WorkKey,
  separatorTexts: readonly string[],
): Promise<readonly PageRange[]> {
  return inTransaction(ctx, async (txCtx) => partsIn(txCtx, key, separatorTexts));
}

async function partsIn(
  { tx, actor }: TxContext,
  { versionId }: WorkKey,
  separatorTexts: readonly string[],
): Promise<readonly PageRange[]> {
  const { organizationId } = actor;
  const { parts } = await loadVersion(tx, organizationId, versionId);
  return parts ?? partsOf(await findPageCodes(tx, organizationId, versionId), separatorTexts);
}

/** A file that cannot be cut is one document, and says so among its entries. */
export async function keepWhole(ctx: TxContext, key: WorkKey): Promise<void> {
  const { tx, actor } = ctx;
  const { jobId, documentId, versionId } = key;
  const { fileName: name } = await loadVersion(tx, actor.organizationId, versionId);
  const document = { organizationId: actor.organizationId, id: documentId };
  const refusal = 'scan.cannot_be_cut';
  const entry = { position: 1, name, childId: null, refusal, firstPage: null, lastPage: null };
  await insertArchiveEntries(tx, document, [entry]);
  await keepAsOne(tx, document);
  await setParts(tx, { organizationId: actor.organizationId, id: versionId }, null);
  await enqueueTask(ctx, analysePool, { payload: pick(key), jobId });
}

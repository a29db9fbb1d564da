import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { partsOf, type PageRange } from '#shared/core/separators.ts';
import {
  findPageCodes,
  insertArchiveEntries,
  loadDocument,
  loadVersion,
} from '#shared/features/documents/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';
import { analysePool, splitPool } from '#shared/queues/pools.ts';

import { pick, type WorkKey } from './work.ts';

/*
 * What follows when all pages are read: a scan with separator sheets is split, everything else is
 * analysed.
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
  const parts = maySplit(document, version) ? await partsIn(ctx, key, separatorTexts) : [];
  const pool = parts.length > 0 ? splitPool : analysePool;
  await enqueueTask(ctx, pool, { payload: pick(key), jobId: key.jobId });
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
  return partsOf(await findPageCodes(tx, actor.organizationId, versionId), separatorTexts);
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
  await enqueueTask(ctx, analysePool, { payload: pick(key), jobId });
}

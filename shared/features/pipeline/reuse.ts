import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import {
  copyPages,
  findReadVersion,
  setDocumentOutcome,
  setReadWith,
  type ReadVersion,
} from '#shared/features/documents/index.ts';
import { setPagesTotal } from '#shared/features/jobs/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';
import { analysePool } from '#shared/queues/pools.ts';

import { pick, type Work, type WorkKey } from './work.ts';

/*
 * The same bytes, read with the same settings in the same organization, give the same pages: they
 * are taken over. Classes and fields are made anew, because hints and rules may differ.
 */

/** Raise it when pages are read differently, so that what was read before is not taken over. */
const READING_REVISION = 1;

/** The settings that decide what is read from the bytes. */
function settingsOf({ languages }: Pick<DocumentRow, 'languages'>): string {
  return `${READING_REVISION} ${languages.join('+')}`;
}

/** An earlier reading that can be taken over, if there is one and it may be. */
export async function findReading(
  ctx: ServiceContext,
  { document, version }: Work,
): Promise<ReadVersion | undefined> {
  if (document.readsAfresh || !isReusable(version)) return undefined;
  const { sha256, byteSize } = version;
  const wanted = { sha256, byteSize, readWith: settingsOf(document) };
  return inTransaction(ctx, async ({ tx, actor }) =>
    findReadVersion(tx, actor.organizationId, wanted),
  );
}

/** Who cannot open an encrypted file must not get what somebody else read from it. */
function isReusable({ sealedPassword }: VersionRow): boolean {
  return sealedPassword === null;
}

/** Kept when all pages were read, so that the next document with these bytes need not be. */
export async function keepSettings(
  { tx, actor }: TxContext,
  document: DocumentRow,
  version: VersionRow,
): Promise<void> {
  if (!isReusable(version)) return;
  const { organizationId } = actor;
  await setReadWith(tx, { organizationId, id: version.id }, settingsOf(document));
}

/** The pages of the earlier reading become this version's. */
export async function completeTakeover(
  ctx: TxContext,
  key: WorkKey,
  { document, version }: Work,
  earlier: ReadVersion,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const { jobId, documentId, versionId } = key;
  const pages = { versionId: earlier.versionId, firstPage: 1, lastPage: earlier.pageCount };
  const count = await copyPages(tx, { organizationId, versionId, jobId }, pages);
  // Deleted in between; another attempt reads the document itself.
  if (count !== earlier.pageCount) throw new Error('the earlier reading is gone');
  const updatedAt = clock.now();
  const outcome = { pageCount: count, reusedFrom: earlier.documentId };
  await setDocumentOutcome(tx, { organizationId, id: documentId, updatedAt }, outcome);
  await setPagesTotal(tx, { organizationId, id: jobId }, { total: count, done: count });
  await keepSettings(ctx, document, version);
  await enqueueTask(ctx, analysePool, { payload: pick(key), jobId });
}

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import {
  copyPages,
  findReadVersion,
  setDocumentOutcome,
  setReadWith,
  type ReadVersion,
} from '#shared/features/documents/index.ts';
import { setPagesTotal } from '#shared/features/jobs/index.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';

import { goOnAfterReading } from './split.ts';
import type { Work, WorkKey } from './work.ts';

/*
 * The same bytes, read with the same settings in the same organization, give the same pages: they
 * are taken over. Classes and fields are made anew, because hints and rules may differ.
 */

/** Raise it when pages are read differently, so that what was read before is not taken over. */
const READING_REVISION = 4;

/** What beside a document's own settings decides what is read from its bytes. */
export type ReadingConditions = {
  /** Engines' models and limits on this worker, as one text. */
  readonly readingMark: string;
  /** A code with one of these texts marks a separator sheet. */
  readonly separatorTexts: readonly string[];
};

function settingsOf(
  { languages, engine }: Pick<DocumentRow, 'languages' | 'engine'>,
  { readingMark }: ReadingConditions,
): string {
  const choice = engine === 'auto' ? '' : `${engine} `;
  return `${READING_REVISION} ${choice}${languages.join('+')} ${readingMark}`;
}

/** An earlier reading that can be taken over, if there is one and it may be. */
export async function findReading(
  ctx: ServiceContext,
  { document, version }: Work,
  conditions: ReadingConditions,
): Promise<ReadVersion | undefined> {
  if (document.readsAfresh || !isReusable(version)) return undefined;
  const { sha256, byteSize } = version;
  const wanted = { sha256, byteSize, readWith: settingsOf(document, conditions) };
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
  { document, version }: Work,
  conditions: ReadingConditions,
): Promise<void> {
  if (!isReusable(version)) return;
  const { organizationId } = actor;
  await setReadWith(tx, { organizationId, id: version.id }, settingsOf(document, conditions));
}

type Takeover = {
  readonly key: WorkKey;
  readonly work: Work;
  readonly settings: ReadingConditions;
};

/** The pages of the earlier reading become this version's. */
export async function completeTakeover(
  ctx: TxContext,
  { key, work, settings }: Takeover,
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
  await setPagesTotal(ctx, jobId, { total: count, done: count });
  await keepSettings(ctx, work, settings);
  await goOnAfterReading(ctx, key, settings.separatorTexts);
}

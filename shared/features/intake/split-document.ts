import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { DocumentId } from '#shared/core/ids.ts';
import type { PageRange } from '#shared/core/separators.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import {
  beginAgain,
  currentVersionOf,
  findArchiveEntries,
  setParts,
} from '#shared/features/documents/index.ts';
import { getJob, insertDocumentJob, type JobView } from '#shared/features/jobs/index.ts';
import { openForEditing } from '#shared/features/reviews/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';
import { splitPool } from '#shared/queues/pools.ts';

import { badParts, cannotBeSplit, documentAtWork, wasSplitBefore } from './intake.errors.ts';

/**
 * Makes documents of a document's pages, where somebody says that it is several. Pages that are in
 * no part, such as empty ones, are in no document.
 * @param parts those that it seems to hold where nothing is given
 * @throws AppError `document.not_found`, `document.was_not_read`, `review.taken`,
 *   `document.at_work`, `document.was_split`, `document.cannot_be_split`, `split.bad_parts`
 */
export async function splitDocument(
  ctx: ServiceContext,
  id: DocumentId,
  parts: readonly PageRange[] | undefined,
): Promise<JobView> {
  const job = await inTransaction(ctx, async (txCtx) => {
    const { document } = await openForEditing(txCtx, id);
    const version = await currentVersionOf(txCtx.tx, document.organizationId, id);
    const [entry] = await findArchiveEntries(txCtx.tx, document.organizationId, id);
    if (entry?.childId) throw wasSplitBefore();
    if (entry || version.sealedPassword !== null) throw cannotBeSplit();
    const wanted = parts ?? version.parts ?? [];
    refuseBadParts(wanted, document);
    return beginSplit(txCtx, { document, version }, wanted);
  });
  return getJob(ctx, job.id);
}

/** Parts follow each other, share no page, and are not all of it. */
function refuseBadParts(parts: readonly PageRange[], { pageCount }: DocumentRow): void {
  const last = pageCount ?? 0;
  if (parts.length === 0) throw badParts('Say which pages belong together.');
  let before = 0;
  for (const { firstPage, lastPage } of parts) {
    if (firstPage <= before) throw badParts('Parts follow each other and share no page.');
    if (lastPage < firstPage) throw badParts('A part ends behind its first page.');
    if (lastPage > last) throw badParts(`The document has ${last} pages.`);
    before = lastPage;
  }
  const [first] = parts;
  if (first?.firstPage === 1 && first.lastPage === last) throw badParts('That is all of it.');
}

type Whole = { readonly document: DocumentRow; readonly version: VersionRow };

async function beginSplit(
  ctx: TxContext,
  { document, version }: Whole,
  parts: readonly PageRange[],
) {
  const { tx, clock } = ctx;
  const { organizationId, id: documentId } = document;
  const { id: versionId } = version;
  const key = { organizationId, id: documentId, updatedAt: clock.now() };
  if (!(await beginAgain(tx, key, {}))) throw documentAtWork();
  await setParts(tx, version, parts);
  const wish = { documentId, versionId, priority: 'interactive', batchId: null } as const;
  const job = await insertDocumentJob(ctx, wish);
  await enqueueTask(ctx, splitPool, {
    payload: { jobId: job.id, documentId, versionId },
    jobId: job.id,
  });
  const details = { parts: parts.length };
  await recordAudit(ctx, { action: 'document.split', subjectId: documentId, details });
  return job;
}

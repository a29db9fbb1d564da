import type { ServiceContext, TxContext } from '#shared/context.ts';
import { stemOf } from '#shared/core/file-names.ts';
import type { JobId } from '#shared/core/ids.ts';
import type { PageRange } from '#shared/core/separators.ts';
import {
  copyPages,
  faultsOfPages,
  setDocumentOutcome,
  wasSplit,
} from '#shared/features/documents/index.ts';
import { loadJob, setPagesTotal } from '#shared/features/jobs/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { DocumentRow, JobRow, VersionRow } from '#shared/infra/db/schema.ts';
import { analysePool } from '#shared/queues/pools.ts';

import { holdEntries, inheritedFrom, joinBatchOf } from './children.ts';
import { insertDocumentRows, type OpenedDocument } from './open-document.ts';
import { storePendingFile } from './pending-objects.ts';

/** Some pages of a scan, as a PDF of their own. */
export type CutPart = PageRange & { readonly path: string };

type StoredPart = PageRange & {
  readonly objectKey: string;
  readonly byteSize: number;
  readonly sha256: Buffer;
};

const mediaType = 'application/pdf';

/** Brings the parts into the store; the rows follow in `openParts`. */
export async function storeParts(
  ctx: ServiceContext,
  parts: readonly CutPart[],
): Promise<readonly StoredPart[]> {
  const stored: StoredPart[] = [];
  for (const { path, firstPage, lastPage } of parts) {
    const { objectKey, byteSize, sha256 } = await storePendingFile(ctx, { path, mediaType });
    stored.push({ firstPage, lastPage, objectKey, byteSize, sha256 });
  }
  return stored;
}

type Scan = {
  readonly document: DocumentRow;
  readonly version: VersionRow;
  readonly jobId: JobId;
};

/** Each part becomes a document that is read already: the scan's pages are its pages. */
export async function openParts(
  ctx: TxContext,
  scan: Scan,
  parts: readonly StoredPart[],
): Promise<void> {
  // Processed again; what came out of it is there.
  if (await wasSplit(ctx.tx, ctx.actor.organizationId, scan.document.id)) return;
  const parent = await loadJob(ctx, scan.jobId);
  const rows = [];
  const children = [];
  for (const [index, part] of parts.entries()) {
    const position = index + 1;
    const { firstPage, lastPage } = part;
    const name = `${stemOf(scan.version.fileName)}-${position}.pdf`;
    const opened = await openPart(ctx, { ...scan, job: parent }, { ...part, name });
    rows.push({ position, name, childId: opened.document.id, refusal: null, firstPage, lastPage });
    children.push({ name, opened });
  }
  await holdEntries(ctx, scan.document, rows);
  await joinBatchOf(ctx, parent, children);
}

async function openPart(
  ctx: TxContext,
  { document: scan, version, job: parent }: Scan & { readonly job: JobRow },
  { name, firstPage, lastPage, ...file }: StoredPart & { readonly name: string },
): Promise<OpenedDocument> {
  const { organizationId } = ctx.actor;
  const opened = await insertDocumentRows(ctx, {
    ...inheritedFrom(scan, parent),
    splits: false,
    file: { ...file, name },
    objectKey: file.objectKey,
    mediaType,
    title: name,
    // Made by us of what the scanner has seen.
    scanState: version.scanState,
    sealedPassword: null,
  });
  const { id: jobId, documentId, versionId } = opened.job;
  const pages = { versionId: version.id, firstPage, lastPage };
  const pageCount = await copyPages(ctx.tx, { organizationId, versionId, jobId }, pages);
  const { count: unreadablePages } = await faultsOfPages(ctx.tx, organizationId, versionId);
  const outcome = { pageCount, unreadablePages, reusedFrom: scan.id };
  const updatedAt = ctx.clock.now();
  await setDocumentOutcome(ctx.tx, { organizationId, id: documentId, updatedAt }, outcome);
  await setPagesTotal(ctx, jobId, { total: pageCount, done: pageCount });
  await enqueueTask(ctx, analysePool, { payload: { jobId, documentId, versionId }, jobId });
  return opened;
}

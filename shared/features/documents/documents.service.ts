import type { Readable } from 'node:stream';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { DocumentId } from '#shared/core/ids.ts';
import { toListing, type Listing } from '#shared/core/listing.ts';
import { masked, maskedCheck } from '#shared/core/sensitive.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type {
  ArchiveEntryRow,
  DocumentRow,
  FieldRow,
  VersionRow,
} from '#shared/infra/db/schema.ts';

import { requireDocument, requireScope } from './document-access.service.ts';
import type { DocumentFilter } from './document-filter.repository.ts';
import { infected, notYetRead, notYetScanned, wasNotRead } from './documents.errors.ts';
import { currentVersionOf, findArchiveEntries } from './documents.repository.ts';
import { findFields } from './fields.repository.ts';
import { findPages, findPageTexts, toPageReading, type PageView } from './pages.repository.ts';
import { findDocumentsFor } from './visible-documents.repository.ts';

/** A document with its current version and what was extracted from it. */
export type DocumentView = {
  readonly document: DocumentRow;
  readonly version: VersionRow;
  readonly fields: readonly FieldRow[];
};

/**
 * @param reveals whether sensitive values are shown in full, which is audited
 * @throws AppError `document.not_found`, `permission.missing`
 */
export async function getDocument(
  ctx: ServiceContext,
  id: DocumentId,
  { reveals }: { readonly reveals: boolean },
): Promise<DocumentView> {
  return inTransaction(ctx, async (txCtx) => {
    const document = await requireDocument(txCtx, id);
    if (reveals) requirePermission(ctx, 'documents:reveal');
    await recordReading(txCtx, id, reveals ? 'sensitive_fields' : 'fields');
    return viewOf(txCtx, document, { reveals });
  });
}

/** Newest first. Rows carry no document content, so the reading of a list is not audited. */
export async function listDocuments(
  ctx: ServiceContext,
  { cursor, limit, ...filter }: DocumentFilter & { cursor: DocumentId | undefined; limit: number },
): Promise<Listing<DocumentRow>> {
  requireScope(ctx);
  const rows = await inTransaction(ctx, async ({ tx, actor }) =>
    findDocumentsFor(tx, actor, filter, { cursor, limit: limit + 1 }),
  );
  return toListing(rows, limit);
}

type PageListing = { readonly pages: readonly PageView[]; readonly hasMore: boolean };

/** The pages behind number `after`, at most `limit`. */
export async function getPages(
  ctx: ServiceContext,
  id: DocumentId,
  { after, limit }: { after: number; limit: number },
): Promise<PageListing> {
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    await requireReadDocument(txCtx, id, 'pages');
    const { organizationId } = actor;
    const { id: versionId } = await currentVersionOf(tx, organizationId, id);
    // One more than asked for tells whether there is a next page.
    const rows = await findPages(tx, { organizationId, versionId }, { after, limit: limit + 1 });
    const pages = rows.slice(0, limit).map(toPageReading);
    return { pages, hasMore: rows.length > limit };
  });
}

/** The text of all pages in order, separated by form feeds as in other tools' text output. */
export async function getText(ctx: ServiceContext, id: DocumentId): Promise<string> {
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor } = txCtx;
    await requireReadDocument(txCtx, id, 'text');
    const version = await currentVersionOf(tx, actor.organizationId, id);
    const pages = await findPageTexts(tx, actor.organizationId, version.id);
    return pages.map((page) => `${page.text}\n`).join('\f');
  });
}

/** What was in an archive, in its order: empty for every other document. */
export async function getEntries(
  ctx: ServiceContext,
  id: DocumentId,
): Promise<readonly ArchiveEntryRow[]> {
  return inTransaction(ctx, async (txCtx) => {
    await requireDocument(txCtx, id);
    await recordReading(txCtx, id, 'entries');
    return findArchiveEntries(txCtx.tx, ctx.actor.organizationId, id);
  });
}

export type Original = { readonly version: VersionRow; readonly open: () => Promise<Readable> };

/** The original bytes, whatever became of the document's processing. */
export async function getOriginal(ctx: ServiceContext, id: DocumentId): Promise<Original> {
  const version = await inTransaction(ctx, async (txCtx) => {
    await requireDocument(txCtx, id);
    await recordReading(txCtx, id, 'content');
    return currentVersionOf(txCtx.tx, ctx.actor.organizationId, id);
  });
  refuseUnscanned(version);
  return { version, open: async () => ctx.storage.get(version.objectKey) };
}

/**
 * A document that was read, with its file, for what is made of the two.
 * @throws AppError where it was not read, or where a virus scanner has not let it through
 */
export async function readVersion(
  ctx: TxContext,
  id: DocumentId,
  part: string,
): Promise<Pick<DocumentView, 'document' | 'version'>> {
  const document = await requireDocument(ctx, id);
  const version = await currentVersionOf(ctx.tx, ctx.actor.organizationId, id);
  refuseUnscanned(version);
  refuseUnread(document);
  await recordReading(ctx, id, part);
  return { document, version };
}

export async function viewOf(
  { tx, actor }: TxContext,
  document: DocumentRow,
  { reveals } = { reveals: false },
): Promise<DocumentView> {
  const version = await currentVersionOf(tx, actor.organizationId, document.id);
  const fields = await findFields(tx, actor.organizationId, version.id);
  if (reveals) return { document, version, fields };
  const checks = version.checks.map(maskedCheck);
  return { document, version: { ...version, checks }, fields: fields.map(masked) };
}

async function requireReadDocument(ctx: TxContext, id: DocumentId, part: string): Promise<void> {
  refuseUnread(await requireDocument(ctx, id));
  await recordReading(ctx, id, part);
}

/** @throws AppError `document.not_yet_read`, `document.was_not_read` */
export function refuseUnread({ state }: DocumentRow): void {
  if (state === 'processing') throw notYetRead();
  if (state !== 'processed') throw wasNotRead(state);
}

function refuseUnscanned({ scanState }: VersionRow): void {
  if (scanState === 'pending') throw notYetScanned();
  if (scanState === 'infected') throw infected();
}

async function recordReading(ctx: TxContext, id: DocumentId, part: string): Promise<void> {
  await recordAudit(ctx, { action: 'document.read', subjectId: id, details: { part } });
}

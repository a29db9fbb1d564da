import { open } from 'node:fs/promises';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { safeFileName } from '#shared/core/file-names.ts';
import type { JobId } from '#shared/core/ids.ts';
import { storable } from '#shared/core/storable.ts';
import { loadDocument, wasSplit } from '#shared/features/documents/index.ts';
import { loadJob } from '#shared/features/jobs/index.ts';
import type { DocumentRow, VersionRow } from '#shared/infra/db/schema.ts';
import { hashFile } from '#shared/infra/files/hash-file.ts';

import { holdEntries, inheritedFrom, joinBatchOf } from './children.ts';
import { detectMediaType, HEAD_BYTES, type MediaType } from './media-types.ts';
import { openDocument } from './open-document.ts';
import { storePendingObject } from './pending-objects.ts';

/** A file that was in an archive, unpacked, or why it was not. */
export type UnpackedFile = {
  readonly name: string;
  readonly path: string | null;
  readonly byteSize: number;
  readonly refusal: string | null;
};

type StoredEntry =
  | { readonly name: string; readonly refusal: string }
  | {
      readonly name: string;
      readonly refusal: null;
      readonly objectKey: string;
      readonly mediaType: MediaType;
      readonly byteSize: number;
      readonly sha256: Buffer;
    };

/** How many archives there are around the files of this one, itself included; no more than `most`. */
export async function archiveDepth(
  ctx: ServiceContext,
  { parentId, organizationId }: Pick<DocumentRow, 'parentId' | 'organizationId'>,
  most: number,
): Promise<number> {
  if (parentId === null || most <= 1) return 1;
  const parent = await inTransaction(ctx, async ({ tx }) =>
    loadDocument(tx, organizationId, parentId),
  );
  return 1 + (await archiveDepth(ctx, parent, most - 1));
}

type Admission = { readonly admitsArchives: boolean };

/** Brings the entries that are documents into the store; the rows follow in `openEntries`. */
export async function storeEntries(
  ctx: ServiceContext,
  files: readonly UnpackedFile[],
  admission: Admission,
): Promise<readonly StoredEntry[]> {
  const stored: StoredEntry[] = [];
  for (const file of files) stored.push(await storeEntry(ctx, file, admission));
  return stored;
}

async function storeEntry(
  ctx: ServiceContext,
  file: UnpackedFile,
  { admitsArchives }: Admission,
): Promise<StoredEntry> {
  const { name, path, byteSize, refusal } = file;
  if (path === null) return { name, refusal: refusal ?? 'archive.entry_damaged' };
  const mediaType = detectMediaType(await headOf(path));
  if (!mediaType) return { name, refusal: 'file.unsupported_type' };
  if (mediaType === 'application/zip' && !admitsArchives) {
    return { name, refusal: 'archive.nested' };
  }
  const sha256 = await hashFile(path);
  const objectKey = await storePendingObject(ctx, { path, byteSize, sha256, mediaType });
  return { name, refusal: null, objectKey, mediaType, byteSize, sha256 };
}

/** Each stored entry becomes a document with the archive's wishes, and its own job. */
export async function openEntries(
  ctx: TxContext,
  { document, version, jobId }: { document: DocumentRow; version: VersionRow; jobId: JobId },
  entries: readonly StoredEntry[],
): Promise<void> {
  // Processed again; what came out of it is there.
  if (await wasSplit(ctx.tx, ctx.actor.organizationId, document.id)) return;
  const { scanState, sealedPassword } = version;
  const parent = await loadJob(ctx, jobId);
  const rows = [];
  const children = [];
  for (const [index, entry] of entries.entries()) {
    const name = storable(entry.name).slice(0, 1_000);
    const pages = { firstPage: null, lastPage: null };
    const row = { name, position: index + 1, childId: null, refusal: entry.refusal, ...pages };
    if (entry.refusal !== null) {
      rows.push(row);
      children.push({ name, refusal: entry.refusal });
      continue;
    }
    const opened = await openDocument(ctx, {
      ...inheritedFrom(document, parent),
      splits: document.splits,
      sealedPassword,
      file: { ...entry, name: safeFileName(name) },
      objectKey: entry.objectKey,
      mediaType: entry.mediaType,
      title: safeFileName(name),
      // The scanner has seen the archive, not what was in it.
      scanState: scanState === 'not_configured' ? 'not_configured' : 'pending',
    });
    rows.push({ ...row, childId: opened.document.id });
    children.push({ name, opened });
  }
  await holdEntries(ctx, document, rows);
  await joinBatchOf(ctx, parent, children);
}

async function headOf(path: string): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
  return buffer.subarray(0, bytesRead);
}

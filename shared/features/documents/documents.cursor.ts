import { z } from 'zod';

import { documentIdSchema, type DocumentId } from '#shared/core/ids.ts';

/** Where a list goes on: after this document. Ids sort by creation, so the id is all it takes. */
export type DocumentCursor = DocumentId;

/** Opaque to clients, so that what is in it may change. */
export function encodeCursor(cursor: DocumentCursor): string {
  return Buffer.from(cursor).toString('base64url');
}

export const documentCursorSchema = z
  .string()
  .max(100)
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .pipe(documentIdSchema);

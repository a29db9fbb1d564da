import type { DocumentRow } from '#shared/infra/db/schema.ts';

/** What was read from so many pages is in memory at once, or from one document that has more. */
const PAGES_AT_ONCE = 500;

type Long = Pick<DocumentRow, 'pageCount'>;

/** Parts of documents in their order, each so small that what was read from it can be held. */
export function byPages<T extends Long>(documents: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let pages = Infinity;
  for (const document of documents) {
    const own = document.pageCount ?? 1;
    if (pages + own > PAGES_AT_ONCE) {
      parts.push([]);
      pages = 0;
    }
    parts.at(-1)?.push(document);
    pages += own;
  }
  return parts;
}

import { z } from '@hono/zod-openapi';

import type { ArchiveEntryRow, DocumentRow } from '#shared/infra/db/schema.ts';

/** What a document says of the documents that were made of it. */
export const containerSchema = z
  .object({
    documents: z.int().openapi({ description: 'How many were made of it.' }),
    entries_url: z.string().openapi({
      example: '/api/v1/documents/doc_0198c0ffee0070008000000000000000/entries',
      description: 'Which ones, and why others of its entries are none.',
    }),
  })
  .nullable()
  .openapi({
    description:
      'Of an archive, and of a file that was cut into several documents: what was found is ' +
      'found in these, and it has no class and no fields of its own. Null of one document.',
  });

export function toContainer({
  id,
  heldDocuments: documents,
}: Pick<DocumentRow, 'id' | 'heldDocuments'>): z.output<typeof containerSchema> {
  return documents === null ? null : { documents, entries_url: `/api/v1/documents/${id}/entries` };
}

export const entryListSchema = z
  .object({
    data: z.array(
      z.object({
        position: z.int(),
        name: z.string(),
        document_id: z.string().nullable(),
        refusal: z.string().nullable().openapi({ description: 'Why it is not a document.' }),
        first_page: z.int().nullable().openapi({ description: 'In the scan that was cut up.' }),
        last_page: z.int().nullable(),
      }),
    ),
  })
  .openapi('ArchiveEntryList');

export function toEntry({ position, name, childId, refusal, ...pages }: ArchiveEntryRow) {
  const { firstPage, lastPage } = pages;
  return {
    position,
    name,
    document_id: childId,
    refusal,
    first_page: firstPage,
    last_page: lastPage,
  };
}

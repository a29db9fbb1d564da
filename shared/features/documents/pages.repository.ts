import { sql } from 'kysely';

import type { Language } from '#shared/core/languages.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { PageRow } from '#shared/infra/db/schema.ts';

/** @param languages of each page by its number */
export async function setPageLanguages(
  tx: Tx,
  { organizationId, versionId }: Pick<PageRow, 'organizationId' | 'versionId'>,
  languages: ReadonlyMap<number, Language | null>,
): Promise<void> {
  for (const [language, pages] of Map.groupBy(languages, ([, of]) => of)) {
    await tx
      .updateTable('pages')
      .set({ language })
      .where('organizationId', '=', organizationId)
      .where('versionId', '=', versionId)
      .where('number', '=', sql<number>`any(${pages.map(([number]) => number)}::int[])`)
      .execute();
  }
}

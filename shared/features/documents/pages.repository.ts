import { sql } from 'kysely';

import type { PageGuess } from '#shared/core/field.ts';
import type { JobId, OrganizationId, VersionId } from '#shared/core/ids.ts';
import type { Language } from '#shared/core/languages.ts';
import type { PageReading } from '#shared/core/page.ts';
import { storable } from '#shared/core/storable.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { PageRow } from '#shared/infra/db/schema.ts';

import { toBlock, toBlockRow, toBox, toBoxRow, toCodeRow, toWord, toWordRow } from './page-rows.ts';

/** What was read, apart from which page of what it is. */
const PAGE_CONTENT = [
  'width',
  'height',
  'unit',
  'rotation',
  'skew',
  'source',
  'reason',
  'script',
  'confidence',
  'text',
  'words',
  'codes',
  'blocks',
  'rules',
  'readAt',
  'language',
] as const satisfies (keyof PageRow)[];

/** In order, from behind `after`. */
export async function findPages(
  tx: Tx,
  { organizationId, versionId }: Pick<PageRow, 'organizationId' | 'versionId'>,
  { after, limit }: { after: number; limit: number },
): Promise<readonly PageRow[]> {
  return tx
    .selectFrom('pages')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** How the page was turned to be read, or nothing where there is no such page. */
export async function findPageTurn(
  tx: Tx,
  { organizationId, versionId, number }: Pick<PageRow, 'organizationId' | 'versionId' | 'number'>,
): Promise<Pick<PageRow, 'rotation'> | undefined> {
  return tx
    .selectFrom('pages')
    .select('rotation')
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** What of the pages tells where a scan is to be cut. */
export async function findPageCodes(tx: Tx, organizationId: OrganizationId, versionId: VersionId) {
  return tx
    .selectFrom('pages')
    .select(['number', 'source', 'codes'])
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .orderBy('number')
    .execute();
}

export async function findPageTexts(tx: Tx, organizationId: OrganizationId, versionId: VersionId) {
  return tx
    .selectFrom('pages')
    .select(['number', 'text'])
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .orderBy('number')
    .execute();
}

export async function loadPages(
  tx: Tx,
  version: Pick<PageRow, 'organizationId' | 'versionId'>,
  window: { after: number; limit: number },
): Promise<readonly PageReading[]> {
  return (await findPages(tx, version, window)).map(toPageReading);
}

/** What was read from a page, and what that looks like. */
export type PageView = PageReading &
  Pick<PageRow, 'language' | 'class' | 'classConfidence' | 'begins'>;

export function toPageReading(row: PageRow): PageView {
  const { organizationId: _, versionId: __, readAt: ___, jobId: ____, ...page } = row;
  return {
    ...page,
    words: row.words.map((word) => toWord(word, row.source)),
    blocks: row.blocks.map(toBlock),
    rules: row.rules.map(toBox),
  };
}

/** The numbers of the pages that a job has read already. */
export async function pagesReadBy(
  tx: Tx,
  { organizationId, versionId, jobId }: Pick<PageRow, 'organizationId' | 'versionId' | 'jobId'>,
): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectFrom('pages')
    .select('number')
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('jobId', '=', jobId)
    .execute();
  return new Set(rows.map((row) => row.number));
}

/** What one job read counts as read by another that goes on in its place; what it could not, does not. */
export async function adoptPages(
  tx: Tx,
  { organizationId, versionId }: Pick<PageRow, 'organizationId' | 'versionId'>,
  { from, to }: { readonly from: JobId; readonly to: JobId },
): Promise<void> {
  await tx
    .updateTable('pages')
    .set({ jobId: to })
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('jobId', '=', from)
    .where('source', '<>', 'unreadable')
    .execute();
}

/** How many pages cannot be read, and why the first of them cannot. */
export async function faultsOfPages(
  tx: Tx,
  organizationId: OrganizationId,
  versionId: VersionId,
): Promise<{ readonly count: number; readonly first: string | null }> {
  const { count, first } = await tx
    .selectFrom('pages')
    .select((eb) => [
      eb.fn.countAll<string>().as('count'),
      sql<string | null>`(array_agg(reason order by number))[1]`.as('first'),
    ])
    .where('organizationId', '=', organizationId)
    .where('versionId', '=', versionId)
    .where('source', '=', 'unreadable')
    .executeTakeFirstOrThrow();
  return { count: Number(count), first };
}

/** A page that is read again replaces what was read before. */
export async function savePages(
  tx: Tx,
  by: Pick<PageRow, 'organizationId' | 'versionId' | 'jobId' | 'readAt'>,
  pages: readonly PageReading[],
): Promise<void> {
  if (pages.length === 0) return;
  await tx
    .insertInto('pages')
    .values(
      pages.map((page) => ({
        ...page,
        ...by,
        text: storable(page.text),
        words: JSON.stringify(page.words.map(toWordRow)),
        codes: JSON.stringify(page.codes.map(toCodeRow)),
        blocks: JSON.stringify(page.blocks.map(toBlockRow)),
        rules: JSON.stringify(page.rules.map(toBoxRow)),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'versionId', 'number'])
        .doUpdateSet((eb) =>
          Object.fromEntries(
            [...PAGE_CONTENT, 'jobId' as const].map((column) => [
              column,
              eb.ref(`excluded.${column}`),
            ]),
          ),
        ),
    )
    .execute();
}

type PageRange = {
  readonly versionId: VersionId;
  readonly firstPage: number;
  readonly lastPage: number;
};

/**
 * Gives a version the pages of another one, counted from 1.
 * @returns how many there were
 */
export async function copyPages(
  tx: Tx,
  to: Pick<PageRow, 'organizationId' | 'versionId' | 'jobId'>,
  from: PageRange,
): Promise<number> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('pages')
    .columns(['organizationId', 'versionId', 'jobId', 'number', ...PAGE_CONTENT])
    .expression((eb) =>
      eb
        .selectFrom('pages')
        .select((page) => [
          'organizationId',
          page.val(to.versionId).as('versionId'),
          page.val(to.jobId).as('jobId'),
          page('number', '-', from.firstPage - 1).as('number'),
          ...PAGE_CONTENT,
        ])
        .where('organizationId', '=', to.organizationId)
        .where('versionId', '=', from.versionId)
        .where('number', '>=', from.firstPage)
        .where('number', '<=', from.lastPage),
    )
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}

/** What pages look like, page by page. */
type PageFacts = PageGuess & { readonly language: Language | null };

export async function setPageFacts(
  tx: Tx,
  { organizationId, versionId }: Pick<PageRow, 'organizationId' | 'versionId'>,
  pages: readonly PageFacts[],
): Promise<void> {
  const facts = pages.map(
    ({ number, language, begins, classification: { value, confidence } }) => ({
      number,
      language,
      class: value,
      confidence,
      begins,
    }),
  );
  await sql`
    update pages set language = fact.language, class = fact.class,
      class_confidence = fact.confidence, begins = fact.begins
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as fact
      (number integer, language text, class text, confidence float8, begins float8)
    where organization_id = ${organizationId} and version_id = ${versionId}
      and pages.number = fact.number
  `.execute(tx);
}

import { sql, type RawBuilder } from 'kysely';

import type { Actor } from '#shared/context.ts';
import type { DocumentId, OrganizationId } from '#shared/core/ids.ts';
import { may } from '#shared/features/access/index.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { AccessLevel, DocumentRow, GrantRow } from '#shared/infra/db/schema.ts';

import { isChosenBy, type DocumentFilter } from './document-filter.repository.ts';

/** To whom something can be granted. */
export type Principal = Pick<GrantRow, 'principalType' | 'principalId'>;

/** As whom an actor is granted things. */
function principalsOf({ type, id, roleId }: Actor): readonly Principal[] {
  if (type === 'worker') return [];
  const own: Principal = { principalType: type, principalId: id };
  return roleId === null ? [own] : [own, { principalType: 'role', principalId: roleId }];
}

/** What was granted to the actor on the document of this row. */
function grantsOn(actor: Actor): RawBuilder<unknown> {
  const pairs = principalsOf(actor).map(
    ({ principalType, principalId }) => sql`(${principalType}::text, ${principalId}::text)`,
  );
  if (pairs.length === 0) return sql`select null::text as level where false`;
  return sql`
    select g.level from document_grants g
    where g.organization_id = documents.organization_id and g.document_id = documents.id
      and (g.principal_type, g.principal_id) in (${sql.join(pairs)})`;
}

/**
 * The condition under which a row exists for the actor: `isAllowed` in SQL, for reading. A key
 * without the scope to read has been refused before.
 */
export function documentExistsFor(actor: Actor): RawBuilder<boolean> {
  if (actor.type === 'worker') return sql<boolean>`true`;
  const isPermitted = may(actor, 'documents:read');
  const isOpen = sql`(not documents.restricted
    or documents.submitted_by_id is not distinct from ${actor.id})`;
  const isGranted = sql`exists (${grantsOn(actor)})`;
  return sql<boolean>`((${isPermitted}::boolean and ${isOpen}) or ${isGranted})`;
}

/**
 * The opposite, for taking off what an actor may not know of from what was counted without looking.
 * Who may read is kept only from restricted documents; that this is said lets their index be used.
 */
export function isHiddenFrom(actor: Actor): RawBuilder<boolean> {
  const isRestricted = may(actor, 'documents:read') ? sql`documents.restricted` : sql`true`;
  return sql<boolean>`(${isRestricted} and not ${documentExistsFor(actor)})`;
}

/** The documents that exist for the actor: every list and every look begins here. */
function documentsFor(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('documents')
    .where('documents.organizationId', '=', actor.organizationId)
    .where(documentExistsFor(actor));
}

/** Names of other documents are told only to those for whom these exist. */
async function withNamesTold<T extends DocumentRow>(
  tx: Tx,
  actor: Actor,
  rows: readonly T[],
): Promise<readonly T[]> {
  const named = rows
    .flatMap(({ reusedFrom, parentId }) => [reusedFrom, parentId])
    .filter((id) => id !== null);
  if (named.length === 0) return rows;
  const existing = await visibleDocuments(tx, actor, named);
  const told = (id: DocumentId | null) => (id !== null && existing.has(id) ? id : null);
  return rows.map((row) =>
    Object.assign(row, { reusedFrom: told(row.reusedFrom), parentId: told(row.parentId) }),
  );
}

/** Which of these documents exist for the actor. */
export async function visibleDocuments(
  tx: Tx,
  actor: Actor,
  ids: readonly DocumentId[],
): Promise<ReadonlySet<DocumentId>> {
  if (ids.length === 0) return new Set();
  const rows = await documentsFor(tx, actor).select('id').where('id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

export type SeenDocument = DocumentRow & {
  /** To the actor, on this document. */
  readonly grants: readonly AccessLevel[];
};

/** What decides who may be told of a document, for work without an actor of its own. */
export async function findDocumentAccess(tx: Tx, organizationId: OrganizationId, id: DocumentId) {
  return tx
    .selectFrom('documents')
    .select(['organizationId', 'restricted', 'submittedByType', 'submittedById'])
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findDocumentFor(
  tx: Tx,
  actor: Actor,
  id: DocumentId,
): Promise<SeenDocument | undefined> {
  const rows = await documentsFor(tx, actor)
    .selectAll()
    .select(sql<AccessLevel[]>`array(${grantsOn(actor)})`.as('grants'))
    .where('documents.id', '=', id)
    .execute();
  const [document] = await withNamesTold(tx, actor, rows);
  return document;
}

/** Newest first; the rows after `cursor`. */
export async function findDocumentsFor(
  tx: Tx,
  actor: Actor,
  filter: DocumentFilter,
  { cursor, limit }: { cursor: DocumentId | undefined; limit: number },
): Promise<readonly DocumentRow[]> {
  let query = documentsFor(tx, actor)
    .selectAll()
    .where(isChosenBy(filter))
    .orderBy('documents.id', 'desc')
    .limit(limit);
  if (cursor) query = query.where('documents.id', '<', cursor);
  return withNamesTold(tx, actor, await query.execute());
}

/** Oldest first; the chosen ones behind `after`. */
export async function findDocumentsFrom(
  tx: Tx,
  actor: Actor,
  filter: DocumentFilter,
  { after, limit }: { readonly after: DocumentId | undefined; readonly limit: number },
): Promise<readonly DocumentRow[]> {
  let query = documentsFor(tx, actor)
    .selectAll()
    .where(isChosenBy(filter))
    .orderBy('documents.id')
    .limit(limit);
  if (after) query = query.where('documents.id', '>', after);
  return query.execute();
}

/** How many are chosen, counted as far as `limit`. */
export async function countDocuments(
  tx: Tx,
  actor: Actor,
  filter: DocumentFilter,
  limit: number,
): Promise<number> {
  const chosen = documentsFor(tx, actor).select('id').where(isChosenBy(filter)).limit(limit);
  const { count } = await tx
    .selectFrom(chosen.as('chosen'))
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The same of what was read from them: their fields, or the rows of a list. */
export async function countFieldRows(
  tx: Tx,
  actor: Actor,
  filter: DocumentFilter,
  { list, limit }: { readonly list: string | undefined; readonly limit: number },
): Promise<number> {
  const chosen = documentsFor(tx, actor).select('id').where(isChosenBy(filter));
  const isMeant = list === undefined ? sql`true` : sql`f.list = ${list}`;
  const row = list === undefined ? sql`f.id` : sql`distinct v.id, f.row_number`;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select ${row} from (${chosen}) d
      cross join lateral (
        select id from versions where organization_id = ${actor.organizationId}
          and document_id = d.id order by number desc limit 1
      ) v
      join fields f on f.organization_id = ${actor.organizationId} and f.version_id = v.id
      where ${isMeant} limit ${limit}
    ) found
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

/** The same for changing: of an actor who has the permission to edit, or to review. */
export function documentIsEditableFor(actor: Actor): RawBuilder<boolean> {
  return sql<boolean>`(not documents.restricted
    or documents.submitted_by_id is not distinct from ${actor.id}
    or exists (select from (${grantsOn(actor)}) g where g.level in ('edit', 'share')))`;
}

/** Those among the chosen that an actor who may edit may change. Oldest first. */
export async function findDocumentsToChange(
  tx: Tx,
  actor: Actor,
  filter: DocumentFilter,
  limit: number,
): Promise<readonly DocumentId[]> {
  const rows = await documentsFor(tx, actor)
    .select('id')
    .where(isChosenBy(filter))
    .where(documentIsEditableFor(actor))
    .orderBy('documents.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** How many of the chosen documents there are, by class and state. */
export type DocumentTally = Pick<DocumentRow, 'class' | 'state'> & { readonly count: number };

export async function tallyDocuments(
  tx: Tx,
  actor: Actor,
  filter: DocumentFilter,
): Promise<readonly DocumentTally[]> {
  return documentsFor(tx, actor)
    .select(['class', 'state', sql<number>`count(*)::integer`.as('count')])
    .where(isChosenBy(filter))
    .groupBy(['class', 'state'])
    .orderBy('class')
    .orderBy('state')
    .execute();
}

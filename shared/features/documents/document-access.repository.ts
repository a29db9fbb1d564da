import { sql, type RawBuilder } from 'kysely';

import type { Actor } from '#shared/context.ts';
import type { DocumentId, OrganizationId } from '#shared/core/ids.ts';
import { builtInRoleIds, builtInRoles } from '#shared/core/permissions.ts';
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

/**
 * Those among the chosen that an actor who may edit may change: `isAllowed` in SQL, for editing.
 * Oldest first.
 */
export async function findDocumentsToChange(
  tx: Tx,
  actor: Actor,
  filter: DocumentFilter,
  limit: number,
): Promise<readonly DocumentId[]> {
  const isOpen = sql<boolean>`(not documents.restricted or documents.submitted_by_id = ${actor.id}
    or exists (select from (${grantsOn(actor)}) g where g.level in ('edit', 'share')))`;
  const rows = await documentsFor(tx, actor)
    .select('id')
    .where(isChosenBy(filter))
    .where(isOpen)
    .orderBy('documents.id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

/** Where a document came from in the end: an archive, a scan, or the document itself. Locked. */
export async function lockRoot(
  tx: Tx,
  organizationId: OrganizationId,
  { of, strength }: { of: DocumentId; strength: 'share' | 'update' },
): Promise<DocumentRow | undefined> {
  const { rows } = await sql<{ id: DocumentId }>`
    with recursive line(id, parent_id) as (
      select id, parent_id from documents
      where organization_id = ${organizationId} and id = ${of}
      union
      select d.id, d.parent_id from documents d join line l on d.id = l.parent_id
      where d.organization_id = ${organizationId}
    )
    select id from line where parent_id is null
  `.execute(tx);
  const [root] = rows;
  if (!root) return undefined;
  const query = tx
    .selectFrom('documents')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', root.id);
  const locked = strength === 'share' ? query.forShare() : query.forUpdate();
  return locked.executeTakeFirst();
}

/** As which somebody acts: a member whose account is not disabled, a key that works. */
const liveMembers = sql`members m join users u on u.user_id = m.user_id and u.disabled_at is null`;
const isInForce = sql`(k.revoked_at is null
  and (k.expires_at is null or k.expires_at > clock_timestamp()))`;

/**
 * Whether nobody is left who sees a restricted document: neither who submitted it, as far as he may
 * read, nor anybody it was granted to. What `identifyApiKey` and `isAllowed` say, for everybody.
 */
export async function isForsaken(
  tx: Tx,
  organizationId: OrganizationId,
  id: DocumentId,
): Promise<boolean> {
  const readers = builtInRoleIds.filter((roleId) => builtInRoles[roleId].has('documents:read'));
  const mayRead = sql`(m.role_id = any(${readers}) or 'documents:read' = any(r.permissions))`;
  const { rows } = await sql`
    with live_members as (
      select m.user_id, m.role_id, ${mayRead} as may_read from ${liveMembers}
      left join roles r on r.organization_id = m.organization_id and r.id = m.role_id
      where m.organization_id = ${organizationId}
    ),
    reading_keys as (
      select k.id from api_keys k
      left join live_members m on m.user_id = k.created_by
      where k.organization_id = ${organizationId} and ${isInForce}
        and 'documents:read' = any(k.scopes) and (k.created_by is null or m.may_read)
    )
    select from documents d
    where d.organization_id = ${organizationId} and d.id = ${id} and d.restricted
      and not exists (select from live_members m
        where m.may_read and m.user_id = d.submitted_by_id)
      and not exists (select from reading_keys k where k.id = d.submitted_by_id)
      and not exists (
        select from document_grants g
        where g.organization_id = d.organization_id and g.document_id = d.id
          and (exists (select from live_members m where m.user_id = g.principal_id
              or (g.principal_type = 'role' and m.role_id = g.principal_id))
            or exists (select from reading_keys k where k.id = g.principal_id)))
  `.execute(tx);
  return rows.length > 0;
}

/**
 * The document and, if it held others (an archive, a scan that was cut up), all of those: what is
 * decided about access is decided about them together.
 */
export async function findFamily(
  tx: Tx,
  organizationId: OrganizationId,
  id: DocumentId,
): Promise<readonly DocumentId[]> {
  const { rows } = await sql<{ id: DocumentId }>`
    with recursive family(id) as (
      select id from documents where organization_id = ${organizationId} and id = ${id}
      union
      select d.id from documents d join family f on d.parent_id = f.id
      where d.organization_id = ${organizationId}
    )
    select id from family order by id
  `.execute(tx);
  return rows.map((row) => row.id);
}

export async function setRestricted(
  tx: Tx,
  organizationId: OrganizationId,
  {
    ids,
    restricted,
    updatedAt,
  }: { ids: readonly DocumentId[]; restricted: boolean; updatedAt: Date },
): Promise<void> {
  await tx
    .updateTable('documents')
    .set({ restricted, updatedAt })
    .where('organizationId', '=', organizationId)
    .where('id', 'in', ids)
    .execute();
}

export async function findGrants(
  tx: Tx,
  organizationId: OrganizationId,
  documentId: DocumentId,
): Promise<readonly GrantRow[]> {
  return tx
    .selectFrom('documentGrants')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('documentId', '=', documentId)
    .orderBy('principalType')
    .orderBy('principalId')
    .execute();
}

export async function upsertGrants(tx: Tx, grants: readonly GrantRow[]): Promise<void> {
  await tx
    .insertInto('documentGrants')
    .values(grants)
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'documentId', 'principalType', 'principalId'])
        .doUpdateSet((eb) => ({
          level: eb.ref('excluded.level'),
          grantedBy: eb.ref('excluded.grantedBy'),
          grantedAt: eb.ref('excluded.grantedAt'),
        })),
    )
    .execute();
}

/** @returns on how many of the documents there was such a grant */
export async function deleteGrants(
  tx: Tx,
  organizationId: OrganizationId,
  { ids, principal }: { ids: readonly DocumentId[]; principal: Principal },
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('documentGrants')
    .where('organizationId', '=', organizationId)
    .where('documentId', 'in', ids)
    .where('principalType', '=', principal.principalType)
    .where('principalId', '=', principal.principalId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Of a member who leaves or a role that ends. */
export async function forgetGrantsTo(
  tx: Tx,
  organizationId: OrganizationId,
  { principalType, principalId }: Principal,
): Promise<void> {
  await tx
    .deleteFrom('documentGrants')
    .where('organizationId', '=', organizationId)
    .where('principalType', '=', principalType)
    .where('principalId', '=', principalId)
    .execute();
}

/** What came out of a document is for the same eyes. */
export async function copyGrants(
  tx: Tx,
  organizationId: OrganizationId,
  { from, to }: { from: DocumentId; to: DocumentId },
): Promise<void> {
  const grants = await findGrants(tx, organizationId, from);
  if (grants.length === 0) return;
  const copies = grants.map((grant) => Object.assign(grant, { documentId: to }));
  await upsertGrants(tx, copies);
}

/** Whether there is such a member, role of the organization's own, or key in force. */
export async function principalExists(
  tx: Tx,
  organizationId: OrganizationId,
  { principalType, principalId }: Principal,
): Promise<boolean> {
  const condition = {
    user: sql`exists (select from ${liveMembers}
      where m.organization_id = ${organizationId} and m.user_id = ${principalId})`,
    role: sql`exists (select from roles
      where organization_id = ${organizationId} and id = ${principalId})`,
    api_key: sql`exists (select from api_keys k
      where k.organization_id = ${organizationId} and k.id = ${principalId} and ${isInForce})`,
  }[principalType];
  const { rows } = await sql<{ isThere: boolean }>`select ${condition} as is_there`.execute(tx);
  return rows[0]?.isThere ?? false;
}

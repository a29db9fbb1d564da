import { sql } from 'kysely';

import type { DocumentId, OrganizationId } from '#shared/core/ids.ts';
import { builtInRoleIds, builtInRoles } from '#shared/core/permissions.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { DocumentRow, GrantRow } from '#shared/infra/db/schema.ts';

import type { Principal } from './visible-documents.repository.ts';

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

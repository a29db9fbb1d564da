import { sql } from 'kysely';

import { newAuditEntryId, type OrganizationId } from '#shared/core/ids.ts';
import type { NewKey } from '#shared/infra/crypto/keys.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { OrganizationRow } from '#shared/infra/db/schema.ts';

type NewKeyRow = { readonly id: string; readonly name: string; readonly key: NewKey };

export async function insertOrganization(
  db: Db,
  organizationId: OrganizationId,
  name: string,
): Promise<void> {
  await db.insertInto('organizations').values({ organizationId, name }).execute();
}

export async function findOrganization(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<OrganizationRow> {
  return tx
    .selectFrom('organizations')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .executeTakeFirstOrThrow();
}

export async function setDefaultLanguages(
  tx: Tx,
  organizationId: OrganizationId,
  defaultLanguages: readonly string[],
): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({ defaultLanguages })
    .where('organizationId', '=', organizationId)
    .execute();
}

export async function findOrganizationsByName(db: Db, name: string) {
  return db
    .selectFrom('organizations')
    .select('organizationId')
    .where('name', '=', name)
    .limit(2)
    .execute();
}

export async function insertApiKey(
  db: Db,
  { organizationId, id, name, key }: NewKeyRow & { organizationId: OrganizationId },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('apiKeys')
      .values({ organizationId, id, name, keyHash: key.hash, keyStart: key.start })
      .execute();
    await insertAdministratorEntry(tx, { organizationId, action: 'api_key.created', keyId: id });
  });
}

type AdministratorAct = {
  readonly organizationId: OrganizationId;
  readonly action: 'api_key.created' | 'api_key.revoked';
  readonly keyId: string;
};

/** The administrator's commands have no request and no actor of their own. */
async function insertAdministratorEntry(
  tx: Tx,
  { organizationId, action, keyId }: AdministratorAct,
): Promise<void> {
  await tx
    .insertInto('auditEntries')
    .values({
      organizationId,
      id: newAuditEntryId(),
      at: sql<Date>`clock_timestamp()`,
      actorType: 'administrator',
      actorId: 'docmill keys',
      action,
      subjectId: keyId,
      requestId: 'none',
      details: '{}',
    })
    .execute();
}

export async function insertOperatorKey(db: Db, { id, name, key }: NewKeyRow): Promise<void> {
  await db
    .insertInto('operatorKeys')
    .values({ id, name, keyHash: key.hash, keyStart: key.start })
    .execute();
}

export async function keysOf(db: Db) {
  return db
    .selectFrom('apiKeys')
    .select(['id', 'name', 'keyStart', 'createdAt', 'revokedAt'])
    .select((eb) => eb.ref('organizationId').$castTo<string>().as('belongsTo'))
    .unionAll(
      db
        .selectFrom('operatorKeys')
        .select(['id', 'name', 'keyStart', 'createdAt', 'revokedAt'])
        .select(sql<string>`'operator'`.as('belongsTo')),
    )
    .orderBy('createdAt')
    .execute();
}

export async function markKeyRevoked(db: Db, id: string): Promise<boolean> {
  const revokedAt = sql<Date>`clock_timestamp()`;
  return db.transaction().execute(async (tx) => {
    const revoked = await tx
      .updateTable('apiKeys')
      .set({ revokedAt })
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .returning('organizationId')
      .executeTakeFirst();
    if (revoked) {
      const { organizationId } = revoked;
      await insertAdministratorEntry(tx, { organizationId, action: 'api_key.revoked', keyId: id });
      return true;
    }
    const { numUpdatedRows } = await tx
      .updateTable('operatorKeys')
      .set({ revokedAt })
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
}

/** Runs before the organization is known, so it asks a function that tells only whose key it is. */
export async function findApiKeyByHash(db: Db, hash: Buffer) {
  const { rows } = await sql<{ organizationId: OrganizationId; id: string }>`
    select organization_id, id from find_api_key(${hash})
  `.execute(db);
  return rows[0] && { organizationId: rows[0].organizationId, keyId: rows[0].id };
}

export async function findOperatorKeyByHash(db: Db, hash: Buffer): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from find_operator_key(${hash})`.execute(db);
  return rows[0]?.id;
}

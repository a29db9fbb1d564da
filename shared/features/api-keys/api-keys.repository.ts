import { sql, type Insertable, type Updateable } from 'kysely';

import {
  platformOrganizationId,
  type ApiKeyId,
  type OrganizationId,
  type UserId,
} from '#shared/core/ids.ts';
import { recordAdministratorAct } from '#shared/features/audit/index.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { ApiKeyRow } from '#shared/infra/db/people-schema.ts';
import type { Schema } from '#shared/infra/db/schema.ts';

type NewRow = Insertable<Schema['apiKeys']>;

export async function insertApiKey(tx: Tx, key: NewRow): Promise<ApiKeyRow> {
  return tx.insertInto('apiKeys').values(key).returningAll().executeTakeFirstOrThrow();
}

export async function findApiKeys(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<readonly ApiKeyRow[]> {
  return tx
    .selectFrom('apiKeys')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('revokedAt', 'is', null)
    .orderBy('id', 'desc')
    .execute();
}

type KeyName = { readonly organizationId: OrganizationId; readonly id: ApiKeyId };

/** In force or expired, but not revoked. Locked. */
export async function lockApiKey(
  tx: Tx,
  { organizationId, id }: KeyName,
): Promise<ApiKeyRow | undefined> {
  return tx
    .selectFrom('apiKeys')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateApiKey(
  tx: Tx,
  { organizationId, id }: KeyName,
  changes: Updateable<Schema['apiKeys']>,
): Promise<ApiKeyRow> {
  return tx
    .updateTable('apiKeys')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Whether the person is a member, and stays one until the transaction ends. */
export async function holdMembership(
  tx: Tx,
  organizationId: OrganizationId,
  userId: UserId,
): Promise<boolean> {
  const member = await tx
    .selectFrom('members')
    .select('userId')
    .where('organizationId', '=', organizationId)
    .where('userId', '=', userId)
    .forShare()
    .executeTakeFirst();
  return member !== undefined;
}

/** Of somebody who leaves. @returns their ids */
export async function markKeysOfMakerRevoked(
  tx: Tx,
  {
    organizationId,
    createdBy,
    now,
  }: { organizationId: OrganizationId; createdBy: UserId; now: Date },
): Promise<readonly ApiKeyId[]> {
  const rows = await tx
    .updateTable('apiKeys')
    .set({ revokedAt: now })
    .where('organizationId', '=', organizationId)
    .where('createdBy', '=', createdBy)
    .where('revokedAt', 'is', null)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

// -- For the administrator's commands, which run as the system role ------------------------------

export async function insertApiKeyAsAdministrator(systemDb: Db, key: NewRow): Promise<void> {
  await systemDb.transaction().execute(async (tx) => {
    await tx.insertInto('apiKeys').values(key).execute();
    const { organizationId, id: subjectId, scopes } = key;
    const details = { after: { scopes } };
    await recordAdministratorAct(tx, organizationId, {
      action: 'api_key.created',
      subjectId,
      details,
    });
  });
}

export async function insertOperatorKey(
  systemDb: Db,
  key: Insertable<Schema['operatorKeys']>,
): Promise<void> {
  await systemDb.transaction().execute(async (tx) => {
    await tx.insertInto('operatorKeys').values(key).execute();
    const event = { action: 'operator_key.created', subjectId: key.id } as const;
    await recordAdministratorAct(tx, platformOrganizationId, event);
  });
}

/** Every key, operators' keys included. */
export async function findAllKeys(systemDb: Db) {
  const columns = ['id', 'name', 'keyStart', 'createdAt', 'revokedAt'] as const;
  return systemDb
    .selectFrom('apiKeys')
    .select([...columns, 'expiresAt', 'lastUsedAt'])
    .select((eb) => eb.ref('organizationId').$castTo<string>().as('belongsTo'))
    .unionAll(
      systemDb
        .selectFrom('operatorKeys')
        .select(columns)
        .select([
          sql<Date | null>`null::timestamptz`.as('expiresAt'),
          sql<Date | null>`null::timestamptz`.as('lastUsedAt'),
        ])
        .select(sql<string>`'operator'`.as('belongsTo')),
    )
    .orderBy('createdAt')
    .execute();
}

export async function markAnyKeyRevoked(systemDb: Db, id: ApiKeyId): Promise<boolean> {
  const revokedAt = sql<Date>`clock_timestamp()`;
  return systemDb.transaction().execute(async (tx) => {
    const revoked = await tx
      .updateTable('apiKeys')
      .set({ revokedAt })
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .returning('organizationId')
      .executeTakeFirst();
    if (revoked) {
      const event = { action: 'api_key.revoked', subjectId: id } as const;
      await recordAdministratorAct(tx, revoked.organizationId, event);
      return true;
    }
    const { numUpdatedRows } = await tx
      .updateTable('operatorKeys')
      .set({ revokedAt })
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const event = { action: 'operator_key.revoked', subjectId: id } as const;
    await recordAdministratorAct(tx, platformOrganizationId, event);
    return true;
  });
}

/** The organization's key, whoever made it. @returns false where there is none in force */
export async function replaceAnyKey(
  systemDb: Db,
  id: ApiKeyId,
  { keyHash, keyStart, previousUntil }: Pick<ApiKeyRow, 'keyHash' | 'keyStart' | 'previousUntil'>,
): Promise<boolean> {
  return systemDb.transaction().execute(async (tx) => {
    const rotated = await tx
      .updateTable('apiKeys')
      .set((eb) => ({ keyHash, keyStart, previousHash: eb.ref('keyHash'), previousUntil }))
      .where('id', '=', id)
      .where('revokedAt', 'is', null)
      .returning('organizationId')
      .executeTakeFirst();
    if (!rotated) return false;
    const details = { previousUntil };
    const event = { action: 'api_key.rotated', subjectId: id, details } as const;
    await recordAdministratorAct(tx, rotated.organizationId, event);
    return true;
  });
}

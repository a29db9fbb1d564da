import { sql, type Updateable } from 'kysely';

import type { OrganizationId, UserId } from '#shared/core/ids.ts';
import { recordAdministratorAct } from '#shared/features/audit/index.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type { OrganizationRow, Schema } from '#shared/infra/db/schema.ts';

export async function insertOrganization(
  tx: Tx,
  organizationId: OrganizationId,
  name: string,
): Promise<void> {
  await tx.insertInto('organizations').values({ organizationId, name }).execute();
}

/** For the administrator's commands, which run as the system role. */
export async function insertOrganizationAsAdministrator(
  systemDb: Db,
  organizationId: OrganizationId,
  name: string,
): Promise<void> {
  await systemDb.transaction().execute(async (tx) => {
    await insertOrganization(tx, organizationId, name);
    await recordAdministratorAct(tx, organizationId, {
      action: 'organization.created',
      subjectId: organizationId,
      details: { after: { name } },
    });
  });
}

export async function insertMember(
  tx: Tx,
  member: { organizationId: OrganizationId; userId: UserId; roleId: string; joinedAt: Date },
): Promise<void> {
  await tx.insertInto('members').values(member).execute();
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

export async function updateOrganization(
  tx: Tx,
  organizationId: OrganizationId,
  changes: Updateable<
    Pick<
      Schema['organizations'],
      'name' | 'defaultLanguages' | 'allowedNetworks' | 'requiresSecondFactor'
    >
  >,
): Promise<OrganizationRow> {
  return tx
    .updateTable('organizations')
    .set(changes)
    .where('organizationId', '=', organizationId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Of its work: its share of the workers beside others, and how many tasks of a pool at once. */
export type WorkLimits = Pick<OrganizationRow, 'weight' | 'maxInFlight'>;

export async function limitWorkAsAdministrator(
  systemDb: Db,
  organizationId: OrganizationId,
  limits: Partial<WorkLimits>,
): Promise<WorkLimits> {
  return systemDb.transaction().execute(async (tx) => {
    const { weight, maxInFlight } = await findOrganization(tx, organizationId);
    const before = { weight, maxInFlight };
    const after = { ...before, ...limits };
    await tx
      .updateTable('organizations')
      .set(after)
      .where('organizationId', '=', organizationId)
      .execute();
    await recordAdministratorAct(tx, organizationId, {
      action: 'organization.changed',
      subjectId: organizationId,
      details: { before, after },
    });
    return after;
  });
}

export async function setSigningSecret(
  tx: Tx,
  organizationId: OrganizationId,
  { secretGeneration, overlapUntil }: { secretGeneration: number; overlapUntil: Date | null },
): Promise<void> {
  await tx
    .updateTable('organizations')
    .set({
      signingSecretGeneration: secretGeneration,
      signingSecretOverlapUntil: overlapUntil,
    })
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

export type OrganizationOfPerson = {
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly roleId: string;
  readonly roleName: string | null;
  readonly rolePermissions: readonly string[] | null;
  readonly requiresSecondFactor: boolean;
};

/** In the order in which the person joined them. */
export async function listOrganizationsOf(
  tx: Tx,
  userId: UserId,
): Promise<readonly OrganizationOfPerson[]> {
  const { rows } = await sql<OrganizationOfPerson>`
    select o.organization_id, o.name, m.role_id, r.name as role_name,
      r.permissions as role_permissions, o.requires_second_factor
    from members m
    join organizations o on o.organization_id = m.organization_id
    left join roles r on r.organization_id = m.organization_id and r.id = m.role_id
    where m.user_id = ${userId}
    order by m.joined_at, o.organization_id
  `.execute(tx);
  return rows;
}

/** The same; nobody else counts that person's organizations until the transaction ends. */
export async function lockOrganizationsOf(
  tx: Tx,
  userId: UserId,
): Promise<readonly OrganizationOfPerson[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${userId}, 0))`.execute(tx);
  return listOrganizationsOf(tx, userId);
}

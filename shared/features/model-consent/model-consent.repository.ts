import type { OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { ModelConsentRow } from '#shared/infra/db/model-schema.ts';

export async function findModelConsent(
  tx: Tx,
  organizationId: OrganizationId,
): Promise<ModelConsentRow | undefined> {
  return tx
    .selectFrom('modelConsents')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .executeTakeFirst();
}

export async function upsertModelConsent(tx: Tx, row: ModelConsentRow): Promise<void> {
  const { organizationId, ...values } = row;
  await tx
    .insertInto('modelConsents')
    .values({ organizationId, ...values })
    .onConflict((conflict) => conflict.column('organizationId').doUpdateSet(values))
    .execute();
}

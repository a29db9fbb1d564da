import { z } from 'zod';

import { documentClasses } from '#shared/core/field.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';

import { usualThresholds, type Thresholds } from './thresholds.policy.ts';

/** Rules that were kept. */
const storedRules = z.array(
  z.object({
    class: z.enum(documentClasses).optional(),
    field: z.string().optional(),
    threshold: z.number(),
  }),
);

export async function findThresholds(tx: Tx, organizationId: OrganizationId): Promise<Thresholds> {
  const row = await tx
    .selectFrom('reviewThresholds')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .executeTakeFirst();
  if (!row) return usualThresholds;
  return { defaultThreshold: row.defaultThreshold, rules: storedRules.parse(row.rules) };
}

export async function upsertThresholds(
  tx: Tx,
  organizationId: OrganizationId,
  { defaultThreshold, rules }: Thresholds,
): Promise<void> {
  const values = { defaultThreshold, rules: JSON.stringify(rules) };
  await tx
    .insertInto('reviewThresholds')
    .values({ organizationId, ...values })
    .onConflict((conflict) => conflict.column('organizationId').doUpdateSet(values))
    .execute();
}

import { enterAs, type OpenTx } from '#shared/context.ts';
import { platformOrganizationId, type OrganizationId, type UserId } from '#shared/core/ids.ts';
import { recordAudit, type AuditEvent } from '#shared/features/audit/index.ts';

import { findOrganizationsOf } from './sessions.repository.ts';

/**
 * What a person does with his own account concerns every organization that he can enter: it stands
 * in the entries of each. The transaction sees another organization's rows from here on.
 */
export async function recordPersonalAct(
  ctx: OpenTx,
  userId: UserId,
  event: AuditEvent,
): Promise<void> {
  const organizations = await findOrganizationsOf(ctx.tx, userId);
  const places = organizations.length === 0 ? [platformOrganizationId] : organizations;
  for (const place of places) await recordIn(ctx, userId, place, event);
}

/** What a person does that concerns one organization, or none. */
export async function recordIn(
  ctx: OpenTx,
  userId: UserId,
  organizationId: OrganizationId | null,
  event: AuditEvent,
): Promise<void> {
  const inside = await enterAs(ctx, userId, organizationId ?? platformOrganizationId);
  await recordAudit(inside, event);
}

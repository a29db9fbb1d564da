import { enterAs, type OpenTx } from '#shared/context.ts';
import { platformOrganizationId, type OrganizationId, type UserId } from '#shared/core/ids.ts';
import { recordAudit, type AuditEvent } from '#shared/features/audit/index.ts';
import type { Tx } from '#shared/infra/db/client.ts';

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
  for (const place of await placesOf(ctx.tx, userId)) await recordIn(ctx, userId, place, event);
}

/** What somebody does with a person's account who has not shown that he is that person. */
export async function recordAttempt(ctx: OpenTx, userId: UserId, event: AuditEvent): Promise<void> {
  for (const place of await placesOf(ctx.tx, userId)) {
    const { actor, ...inside } = await enterAs(ctx, userId, place);
    const nobody = { ...actor, type: 'nobody', id: 'nobody' } as const;
    await recordAudit({ ...inside, actor: nobody }, event);
  }
}

/** Where an account's entries stand: of one without organizations, with the platform. */
export async function placesOf(tx: Tx, userId: UserId): Promise<readonly OrganizationId[]> {
  const organizations = await findOrganizationsOf(tx, userId);
  return organizations.length === 0 ? [platformOrganizationId] : organizations;
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

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { findOrganization, setSigningSecret } from '#shared/features/organizations/index.ts';

import { overlapFrom, secretsInForce, type SecretState } from './signing-secrets.ts';

type CallbackSecret = { readonly secret: string; readonly overlapUntil: Date | null };

/** The secret with which the organization verifies callbacks (of `callback_url`), as `whsec_...`. */
export async function readCallbackSecret(
  ctx: ServiceContext,
  rootKey: Buffer,
): Promise<CallbackSecret> {
  requirePermission(ctx, 'webhooks:manage');
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async (txCtx) => {
    await recordAudit(txCtx, { action: 'signing_secret.read', subjectId: organizationId });
    return told(txCtx, rootKey, await secretState(txCtx));
  });
}

/** A new secret; for a day callbacks are signed with the one before, too. */
export async function rotateCallbackSecret(
  ctx: ServiceContext,
  rootKey: Buffer,
): Promise<CallbackSecret> {
  requirePermission(ctx, 'webhooks:manage');
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async (txCtx) => {
    const { secretGeneration } = await secretState(txCtx);
    const overlapUntil = overlapFrom(txCtx.clock.now());
    const next = { secretGeneration: secretGeneration + 1, overlapUntil };
    await setSigningSecret(txCtx.tx, organizationId, next);
    await recordAudit(txCtx, { action: 'signing_secret.rotated', subjectId: organizationId });
    return told(txCtx, rootKey, next);
  });
}

async function secretState({ tx, actor }: TxContext): Promise<SecretState> {
  const row = await findOrganization(tx, actor.organizationId);
  const { signingSecretGeneration, signingSecretOverlapUntil } = row;
  return { secretGeneration: signingSecretGeneration, overlapUntil: signingSecretOverlapUntil };
}

function told({ actor, clock }: TxContext, rootKey: Buffer, state: SecretState): CallbackSecret {
  const [secret] = secretsInForce(rootKey, actor.organizationId, state, clock.now());
  return { secret, overlapUntil: state.overlapUntil };
}

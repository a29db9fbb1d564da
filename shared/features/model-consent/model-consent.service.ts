import { inTransaction, type ServiceContext } from '#shared/context.ts';
import type { ModelAllowance } from '#shared/core/model-allowance.ts';
import { requirePermission } from '#shared/features/access/index.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type { ModelConsentRow } from '#shared/infra/db/model-schema.ts';

import { findModelConsent, upsertModelConsent } from './model-consent.repository.ts';

/** The model that the operator has set up: what is allowed is sent there. */
export type ModelEndpoint = { readonly host: string; readonly model: string };

/** Undefined where nobody has said anything, which allows nothing. */
export async function getModelConsent(ctx: ServiceContext): Promise<ModelConsentRow | undefined> {
  requirePermission(ctx, 'organization:read');
  return inTransaction(ctx, async ({ tx, actor }) => findModelConsent(tx, actor.organizationId));
}

type Wish = {
  readonly allowed: ModelAllowance;
  /** As it is shown to who consents; kept with the audit entry. */
  readonly endpoint: ModelEndpoint | undefined;
};

/** Counts for what is analysed from now on; what was sent before cannot be taken back. */
export async function setModelConsent(
  ctx: ServiceContext,
  { allowed, endpoint }: Wish,
): Promise<ModelConsentRow> {
  requirePermission(ctx, 'organization:manage');
  return inTransaction(ctx, async (txCtx) => {
    const { tx, actor, clock } = txCtx;
    const { organizationId, id: changedById } = actor;
    // A task asks nobody for consent.
    if (actor.type === 'worker') throw new Error('a worker consents to nothing');
    const before = await findModelConsent(tx, organizationId);
    const by = { changedAt: clock.now(), changedByType: actor.type, changedById };
    const row = { organizationId, allowed, ...by };
    await upsertModelConsent(tx, row);
    await recordAudit(txCtx, {
      action: 'model_consent.changed',
      subjectId: organizationId,
      details: {
        before: { allowed: before?.allowed ?? 'nothing' },
        after: { allowed },
        endpoint: endpoint ?? null,
      },
    });
    return row;
  });
}

/** For the worker: what may be sent of the documents of the task's organization. */
export async function modelAllowanceOf(ctx: ServiceContext): Promise<ModelAllowance> {
  const consent = await inTransaction(ctx, async ({ tx, actor }) =>
    findModelConsent(tx, actor.organizationId),
  );
  return consent?.allowed ?? 'nothing';
}

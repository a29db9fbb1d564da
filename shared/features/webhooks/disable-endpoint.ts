import type { TxContext } from '#shared/context.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import { endpointDisabledLetter, postMail } from '#shared/features/mail/index.ts';
import { findMembers } from '#shared/features/members/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { DisabledReason, EndpointRow } from '#shared/infra/db/webhook-schema.ts';

import { announce } from './announce.ts';
import { holdPendingDeliveries } from './deliveries.repository.ts';
import { updateEndpoint } from './endpoints.repository.ts';

/** What is needed to tell people that an endpoint was disabled. */
export type Announcing = { readonly mailBox: SecretBox };

/** Nothing more is sent to it, what waited for it is held, and the other endpoints are told. */
export async function disableEndpoint(
  ctx: TxContext,
  endpoint: EndpointRow,
  reason: DisabledReason,
): Promise<EndpointRow> {
  const { organizationId, id, url } = endpoint;
  const disabledAt = ctx.clock.now();
  const disabled = await updateEndpoint(ctx.tx, endpoint, { disabledReason: reason, disabledAt });
  await holdPendingDeliveries(ctx.tx, organizationId, id);
  await announce(ctx, {
    type: 'endpoint.disabled',
    key: `endpoint.disabled:${id}:${disabledAt.toISOString()}`,
    subjectId: id,
    data: { endpoint_id: id, url, reason },
    isPrivate: false,
    callbackUrl: null,
  });
  return disabled;
}

/** The same where nobody asked for it: who made it is told by mail. */
export async function disableAsBroken(
  ctx: TxContext,
  endpoint: EndpointRow,
  reason: keyof typeof reasons,
  { mailBox }: Announcing,
): Promise<void> {
  const { id, url } = endpoint;
  await disableEndpoint(ctx, endpoint, reason);
  const details = { url, reason };
  await recordAudit(ctx, { action: 'webhook_endpoint.disabled', subjectId: id, details });
  const letter = endpointDisabledLetter({ url, reason: reasons[reason] });
  for (const to of await whoIsTold(ctx, endpoint)) await postMail(ctx, mailBox, { to, letter });
}

const reasons = {
  gone: 'it answered that it is gone (410)',
  failing: 'for five days every attempt failed',
} as const;

/** Who made it, while he is a member; the owners otherwise. */
async function whoIsTold(
  { tx }: TxContext,
  { organizationId, createdById }: EndpointRow,
): Promise<readonly string[]> {
  const members = await findMembers(tx, organizationId);
  const maker = members.filter(({ userId }) => userId === createdById);
  const owners = members.filter(({ roleId }) => roleId === 'owner');
  return (maker.length > 0 ? maker : owners).map(({ email }) => email);
}

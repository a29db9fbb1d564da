import type { TxContext } from '#shared/context.ts';
import { recordAudit } from '#shared/features/audit/index.ts';
import type { EndpointRow } from '#shared/infra/db/webhook-schema.ts';

import { resetReceiver, updateEndpoint } from './endpoints.repository.ts';

/** With a clean record, or the failures of before would disable it at once. */
export async function beginAnew(
  { tx }: TxContext,
  endpoint: EndpointRow,
  isEnabled: boolean,
): Promise<EndpointRow> {
  await resetReceiver(tx, { organizationId: endpoint.organizationId, key: endpoint.id });
  const clean = { failingSince: null, failedAttempts: 0 };
  const enabled = isEnabled ? { disabledReason: null, disabledAt: null } : {};
  return updateEndpoint(tx, endpoint, { ...clean, ...enabled });
}

/**
 * An endpoint that was disabled for its failures has taken a message, usually a test: it is enabled
 * by that. One that was disabled by hand is not.
 */
export async function enableIfRepaired(ctx: TxContext, endpoint: EndpointRow): Promise<void> {
  const { id, url, disabledReason } = endpoint;
  if (disabledReason === 'by_hand') return;
  await beginAnew(ctx, endpoint, true);
  const details = { url, reason: disabledReason };
  await recordAudit(ctx, { action: 'webhook_endpoint.enabled', subjectId: id, details });
}

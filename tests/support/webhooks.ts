import { expect } from 'vitest';

import { waitUntil } from '#cli/stack/wait-until.ts';

import { json } from './batches.ts';
import type { TestClient } from './client.ts';
import type { Harness } from './harness.ts';

export async function addEndpoint(client: TestClient, url: string, more: object = {}) {
  const { status, body } = await client.post('/api/v1/webhook-endpoints', json({ url, ...more }));
  expect(status, JSON.stringify(body)).toBe(201);
  return body;
}

/** Sends a test event and answers with its delivery. */
export async function ping(client: TestClient, endpointId: string) {
  const { status, body } = await client.post(`/api/v1/webhook-endpoints/${endpointId}/test`);
  expect(status).toBe(202);
  return body;
}

export async function deliveryOnce(client: TestClient, id: string, state: string) {
  const find = async () => (await client.get(`/api/v1/webhook-deliveries/${id}`)).body;
  const reached = async () => (await find()).state === state;
  await waitUntil(reached, { what: `the delivery was not ${state}`, timeoutMs: 30_000 });
  return find();
}

/** Instead of waiting for the schedule, and for the breaker. */
export async function makeDue(h: Harness, organizationId: string): Promise<void> {
  await h.sql('update webhook_receivers set paused_until = null where organization_id = $1', [
    organizationId,
  ]);
  await h.sql(
    "update webhook_deliveries set next_attempt_at = now() where organization_id = $1 and state = 'pending'",
    [organizationId],
  );
}

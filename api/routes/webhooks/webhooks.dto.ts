import { z } from '@hono/zod-openapi';

import { webhookEventTypes } from '#shared/core/webhook-events.ts';
import type {
  DeliveryView,
  EndpointWithSecret,
  ListedDelivery,
} from '#shared/features/webhooks/index.ts';
import {
  deliveryStates,
  disabledReasons,
  type AttemptRow,
  type DeliveryRow,
  type EndpointRow,
} from '#shared/infra/db/webhook-schema.ts';

import { listOf } from '../../http/listing.ts';

export const endpointSchema = z
  .object({
    id: z.string().openapi({ example: 'whe_0198c0ffee0070008000000000000000' }),
    url: z.string(),
    description: z.string(),
    event_types: z.array(z.enum(webhookEventTypes)).openapi({ description: 'Empty: all.' }),
    enabled: z.boolean(),
    disabled: z
      .object({ reason: z.enum(disabledReasons), at: z.iso.datetime() })
      .nullable()
      .openapi({
        description:
          '`gone`: it answered 410. `failing`: for five days at least twenty attempts failed and none succeeded.',
      }),
    failing_since: z.iso.datetime().nullable(),
    failed_attempts: z.int().openapi({ description: 'Since the last success.' }),
    previous_secret_until: z.iso.datetime().nullable().openapi({
      description: 'Until then messages are signed with the secret before the rotation, too.',
    }),
    created_at: z.iso.datetime(),
  })
  .openapi('WebhookEndpoint');

export const endpointWithSecretSchema = endpointSchema
  .extend({ secret: z.string().openapi({ example: 'whsec_…' }) })
  .openapi('WebhookEndpointWithSecret');

export function toEndpoint(row: EndpointRow): z.output<typeof endpointSchema> {
  const { disabledReason, disabledAt } = row;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    event_types: [...row.eventTypes],
    enabled: disabledAt === null,
    disabled:
      disabledReason === null || disabledAt === null
        ? null
        : { reason: disabledReason, at: disabledAt.toISOString() },
    failing_since: row.failingSince?.toISOString() ?? null,
    failed_attempts: row.failedAttempts,
    previous_secret_until: row.overlapUntil?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
  };
}

export function toEndpointWithSecret({ endpoint, secret }: EndpointWithSecret) {
  return { ...toEndpoint(endpoint), secret };
}

const deliveryFields = {
  id: z.string().openapi({ example: 'dlv_0198c0ffee0070008000000000000000' }),
  message_id: z.string().openapi({ description: 'The `webhook-id`: the same in every attempt.' }),
  endpoint_id: z.string().nullable(),
  callback_url: z.string().nullable(),
  state: z.enum(deliveryStates).openapi({
    description: '`held`: the endpoint was disabled; `recover` sends it.',
  }),
  attempts: z.int(),
  next_attempt_at: z.iso.datetime().nullable(),
  last_error: z.string().nullable().openapi({ example: 'bad_status' }),
  created_at: z.iso.datetime(),
  finished_at: z.iso.datetime().nullable(),
};

export const deliveryStateSchema = z.object(deliveryFields).openapi('WebhookDeliveryState');

const toldFields = { event_type: z.enum(webhookEventTypes), subject_id: z.string() };

const listedSchema = z.object({ ...deliveryFields, ...toldFields }).openapi('WebhookDelivery');

export const deliveryListSchema = listOf('WebhookDeliveryList', listedSchema);

const attemptSchema = z
  .object({
    number: z.int(),
    started_at: z.iso.datetime(),
    duration_ms: z.int(),
    status_code: z.int().nullable(),
    error: z.string().nullable(),
    address: z.string().nullable(),
    response: z.string().nullable().openapi({ description: 'Its beginning.' }),
  })
  .openapi('WebhookAttempt');

export const deliverySchema = z
  .object({
    ...deliveryFields,
    ...toldFields,
    payload: z.unknown().openapi({ description: 'The body that is sent.' }),
    log: z.array(attemptSchema),
  })
  .openapi('WebhookDeliveryWithLog');

export function toDeliveryState(row: DeliveryRow): z.output<typeof deliveryStateSchema> {
  return {
    id: row.id,
    message_id: row.messageId,
    endpoint_id: row.endpointId,
    callback_url: row.callbackUrl,
    state: row.state,
    attempts: row.attempts,
    next_attempt_at: row.nextAttemptAt?.toISOString() ?? null,
    last_error: row.lastError,
    created_at: row.createdAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}

export function toListedDelivery(row: ListedDelivery): z.output<typeof listedSchema> {
  return { ...toDeliveryState(row), event_type: row.eventType, subject_id: row.subjectId };
}

export function toDelivery({
  delivery,
  message,
  attempts,
}: DeliveryView): z.output<typeof deliverySchema> {
  const { eventType, subjectId, body } = message;
  const payload: unknown = JSON.parse(body);
  const log = attempts.map(toAttempt);
  const told = { event_type: eventType, subject_id: subjectId };
  return { ...toDeliveryState(delivery), ...told, payload, log };
}

function toAttempt(row: AttemptRow): z.output<typeof attemptSchema> {
  return {
    number: row.number,
    started_at: row.startedAt.toISOString(),
    duration_ms: row.durationMs,
    status_code: row.statusCode,
    error: row.errorCode,
    address: row.address,
    response: row.response,
  };
}

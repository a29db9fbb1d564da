import type { Generated, Selectable } from 'kysely';

import type {
  DeliveryId,
  DocumentId,
  EndpointId,
  MessageId,
  OrganizationId,
} from '#shared/core/ids.ts';
import type { WebhookEventType } from '#shared/core/webhook-events.ts';

export type WebhookSchema = {
  webhookEndpoints: WebhookEndpointsTable;
  webhookReceivers: WebhookReceiversTable;
  webhookMessages: WebhookMessagesTable;
  webhookDeliveries: WebhookDeliveriesTable;
  webhookAttempts: WebhookAttemptsTable;
};

export const disabledReasons = ['by_hand', 'gone', 'failing'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

type WebhookEndpointsTable = {
  organizationId: OrganizationId;
  id: EndpointId;
  url: string;
  description: string;
  /** Empty: all. */
  eventTypes: readonly WebhookEventType[];
  /** Null while it is enabled. */
  disabledReason: DisabledReason | null;
  disabledAt: Date | null;
  secretGeneration: Generated<number>;
  /** Until then messages are signed with the secret before, too. */
  overlapUntil: Date | null;
  /** Since the last success, or since it was enabled. */
  failingSince: Date | null;
  failedAttempts: Generated<number>;
  createdByType: 'user' | 'api_key';
  createdById: string;
  createdAt: Date;
};

type WebhookReceiversTable = {
  organizationId: OrganizationId;
  /** An endpoint's id, or the origin of callback URLs. */
  key: string;
  consecutiveFailures: Generated<number>;
  pausedUntil: Date | null;
};

type WebhookMessagesTable = {
  organizationId: OrganizationId;
  id: MessageId;
  /** What happened, once: 'document.processed:job_...'. */
  eventKey: string;
  eventType: WebhookEventType;
  body: string;
  subjectId: string;
  /** Whose restriction keeps it from others. */
  documentId: DocumentId | null;
  /** Who alone may know of it, where that is not a document's matter. */
  privateToType: 'user' | 'api_key' | null;
  privateToId: string | null;
  createdAt: Date;
};

export const deliveryStates = ['pending', 'sending', 'delivered', 'failed', 'held'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

type WebhookDeliveriesTable = {
  organizationId: OrganizationId;
  id: DeliveryId;
  messageId: MessageId;
  /** Null for a callback URL. */
  endpointId: EndpointId | null;
  callbackUrl: string | null;
  receiverKey: string;
  state: DeliveryState;
  attempts: Generated<number>;
  /** How many attempts of the present run through the schedule failed. */
  failures: Generated<number>;
  nextAttemptAt: Date | null;
  lastError: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

type WebhookAttemptsTable = {
  organizationId: OrganizationId;
  id: string;
  deliveryId: DeliveryId;
  number: number;
  startedAt: Date;
  durationMs: number;
  statusCode: number | null;
  errorCode: string | null;
  address: string | null;
  response: string | null;
};

export type EndpointRow = Selectable<WebhookEndpointsTable>;
export type MessageRow = Selectable<WebhookMessagesTable>;
export type DeliveryRow = Selectable<WebhookDeliveriesTable>;
export type AttemptRow = Selectable<WebhookAttemptsTable>;
export type ReceiverRow = Selectable<WebhookReceiversTable>;

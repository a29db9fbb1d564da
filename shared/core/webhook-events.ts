/** What endpoints can be told of. */
export const webhookEventTypes = [
  'document.processed',
  'document.failed',
  'document.needs_review',
  'document.confirmed',
  'document.rejected',
  'batch.completed',
  'export.completed',
  'export.failed',
  'endpoint.disabled',
  'webhook.test',
] as const;
export type WebhookEventType = (typeof webhookEventTypes)[number];

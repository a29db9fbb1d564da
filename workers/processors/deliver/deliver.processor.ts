import {
  abandonMessage,
  sendMessage,
  type DeliverySettings,
} from '#shared/features/webhooks/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { deliverPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';

export type { DeliverySettings } from '#shared/features/webhooks/index.ts';

export function deliverProcessor(
  settings: DeliverySettings,
): Processor<PayloadOf<typeof deliverPool>> {
  return {
    async process({ payload, ctx, signal }) {
      const delivery = await sendMessage(ctx, payload.messageId, { ...settings, signal });
      if (!delivery) return { kind: 'done', commit: async () => {} };
      const { record, retryInMs } = delivery;
      return retryInMs === undefined
        ? { kind: 'done', commit: record }
        : { kind: 'again', waitMs: retryInMs, commit: record };
    },
    async giveUp(ctx, { payload }) {
      const parsed = deliverPool.payload.safeParse(payload);
      if (parsed.success) await abandonMessage(ctx, parsed.data.messageId);
    },
  };
}

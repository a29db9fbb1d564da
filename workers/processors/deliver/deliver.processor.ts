import {
  abandonMessage,
  sendMessage,
  type DeliverySettings,
} from '#shared/features/webhooks/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { deliverPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';

export type { DeliverySettings } from '#shared/features/webhooks/index.ts';

export function deliverProcessor(
  settings: DeliverySettings,
): Processor<PayloadOf<typeof deliverPool>> {
  return {
    async process({ payload, ctx }) {
      const delivery = await sendMessage(ctx, payload.messageId, settings);
      if (!delivery) return { kind: 'done', commit: async () => {} };
      const { record, retryInMs } = delivery;
      return retryInMs === undefined
        ? { kind: 'done', commit: record }
        : { kind: 'again', waitMs: retryInMs, commit: record };
    },
    giveUp: async (ctx, { messageId }) => abandonMessage(ctx, messageId),
  };
}

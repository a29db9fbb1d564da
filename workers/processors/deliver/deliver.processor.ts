import { abandon, sendDelivery, type DeliverySettings } from '#shared/features/webhooks/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { deliverPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';

export type { DeliverySettings } from '#shared/features/webhooks/index.ts';

export function deliverProcessor(
  settings: DeliverySettings,
): Processor<PayloadOf<typeof deliverPool>> {
  return {
    async process({ payload, ctx, signal }) {
      const commit = await sendDelivery(ctx, payload.deliveryId, { ...settings, signal });
      return { commit };
    },
    async giveUp(ctx, { payload }, { code }) {
      const parsed = deliverPool.payload.safeParse(payload);
      if (parsed.success) await abandon(ctx, parsed.data.deliveryId, code);
    },
  };
}

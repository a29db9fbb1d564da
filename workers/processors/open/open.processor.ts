import { giveUpItems, openItems, type OpeningSettings } from '#shared/features/batches/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { openPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';

export function openProcessor(settings: OpeningSettings): Processor<PayloadOf<typeof openPool>> {
  return {
    process: async ({ payload }) => ({
      commit: async (ctx) => openItems(ctx, payload, settings),
    }),
    async giveUp(ctx, task, reason) {
      const payload = openPool.payload.safeParse(task.payload);
      if (payload.success) await giveUpItems(ctx, payload.data, reason);
    },
  };
}

import {
  giveUpItems,
  loadItemToFetch,
  openFetchedItem,
  type OpeningSettings,
} from '#shared/features/batches/index.ts';
import {
  detectMediaType,
  storePendingObject,
  unsupportedType,
} from '#shared/features/intake/index.ts';
import type { GuardSettings } from '#shared/infra/http/address-guard.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { fetchPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { withFolder } from '../document-work.ts';
import { download } from './download.ts';

export type FetchSettings = OpeningSettings &
  GuardSettings & {
    readonly workFolder: string;
    readonly maxBytes: number;
  };

export function fetchProcessor(settings: FetchSettings): Processor<PayloadOf<typeof fetchPool>> {
  return {
    async process({ payload, ctx, signal }) {
      const item = await loadItemToFetch(ctx, payload);
      if (!item) return { commit: async () => {} };
      return withFolder(settings, async (folder) => {
        const got = await download(item.url, { ...settings, folder, signal });
        const mediaType = detectMediaType(got.head);
        if (!mediaType) throw unsupportedType();
        const objectKey = await storePendingObject(ctx, { ...got, mediaType });
        const { name, byteSize, sha256 } = got;
        const file = { file: { name, byteSize, sha256 }, objectKey, mediaType };
        return { commit: async (txCtx) => openFetchedItem(txCtx, payload, { file, settings }) };
      });
    },
    async giveUp(ctx, task, reason) {
      const parsed = fetchPool.payload.safeParse(task.payload);
      if (!parsed.success) return;
      const { batchId, position } = parsed.data;
      await giveUpItems(ctx, { batchId, from: position, to: position }, reason);
    },
  };
}

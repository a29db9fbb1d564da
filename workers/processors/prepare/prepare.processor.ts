import { completePreparation } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { preparePool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { failDocument, fetchWork, withFolder, type ReadingSettings } from '../document-work.ts';
import { readTextLayers } from './read-text-layers.ts';

export function prepareProcessor(
  settings: ReadingSettings,
): Processor<PayloadOf<typeof preparePool>> {
  const { engines, timeoutMs, maxPages, maxPixels } = settings;
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        const { source } = await fetchWork(ctx, payload, { folder, signal });
        const limits = { maxPages, maxPixels };
        const preparation = await readTextLayers(source, { engines, limits, signal, timeoutMs });
        return {
          kind: 'done',
          commit: async (txCtx) => completePreparation(txCtx, payload, preparation),
        };
      }),
    giveUp: failDocument,
  };
}

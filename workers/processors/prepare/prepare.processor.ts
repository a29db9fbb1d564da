import { completePreparation } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { preparePool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { failDocument, fetchWork, type ReadingSettings } from '../document-work.ts';
import { inspectDocument } from './inspect-document.ts';

export function prepareProcessor(
  settings: ReadingSettings,
): Processor<PayloadOf<typeof preparePool>> {
  const { engines, originals, timeoutMs, maxPages, maxPixels } = settings;
  return {
    async process({ payload, ctx, signal }) {
      using work = await fetchWork(ctx, payload, { originals, signal });
      const limits = { maxPages, maxPixels };
      const preparation = await inspectDocument(work.source, {
        engines,
        limits,
        signal,
        timeoutMs,
      });
      return {
        kind: 'done',
        commit: async (txCtx) => completePreparation(txCtx, payload, preparation),
      };
    },
    giveUp: failDocument,
  };
}

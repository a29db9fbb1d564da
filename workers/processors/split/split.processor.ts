import { openParts, storeParts } from '#shared/features/intake/index.ts';
import { completeSplit, keepWhole, loadParts } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { splitPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import {
  failDocument,
  fetchWork,
  isUnreadable,
  withFolder,
  type ReadingSettings,
} from '../document-work.ts';
import { cutScan } from './cut-scan.ts';

export function splitProcessor(settings: ReadingSettings): Processor<PayloadOf<typeof splitPool>> {
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        using work = await fetchWork(ctx, payload, settings, signal);
        const parts = await loadParts(ctx, payload, settings.separatorTexts);
        try {
          const files = await cutScan(work.source, parts, { ...settings, folder, signal });
          const stored = await storeParts(ctx, files);
          const { document, version } = work;
          return {
            async commit(txCtx) {
              await openParts(txCtx, { document, version, jobId: payload.jobId }, stored);
              await completeSplit(txCtx, payload);
            },
          };
        } catch (error) {
          if (!isUnreadable(error)) throw error;
          return { commit: async (txCtx) => keepWhole(txCtx, payload) };
        }
      }),
    // A scan that was read is not lost because it cannot be cut.
    async giveUp(ctx, task, reason) {
      const payload = splitPool.payload.safeParse(task.payload);
      await (payload.success ? keepWhole(ctx, payload.data) : failDocument(ctx, task, reason));
    },
  };
}

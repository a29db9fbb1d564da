import { join } from 'node:path';

import { eachReadPage, loadWork } from '#shared/features/pipeline/index.ts';
import { completeTrial, failTrial, loadTrialWork } from '#shared/features/profiles/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { trialPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { withFolder, type ReadingSettings } from '../document-work.ts';
import { writeJsonLines } from '../write-json-lines.ts';

/** Tries a profile's definition on pages that were read; the file itself is not needed. */
export function trialProcessor(
  settings: Pick<ReadingSettings, 'engines' | 'timeoutMs' | 'workFolder'>,
): Processor<PayloadOf<typeof trialPool>> {
  const { engines, timeoutMs } = settings;
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        const { id, definition } = await loadTrialWork(ctx, payload.trialId);
        const { document } = await loadWork(ctx, payload);
        const path = join(folder, 'pages.jsonl');
        await writeJsonLines(path, eachReadPage(ctx, payload));
        const definitionPath = join(folder, 'definition.jsonl');
        await writeJsonLines(definitionPath, [definition]);
        const result = await engines.analyse.call(
          'tryProfile',
          { path, definitionPath, documentClass: document.class ?? 'other' },
          { signal, timeoutMs },
        );
        return { commit: async (txCtx) => completeTrial(txCtx, id, result) };
      }),
    async giveUp(ctx, { payload }, reason) {
      const parsed = trialPool.payload.safeParse(payload);
      if (parsed.success) await failTrial(ctx, parsed.data.trialId, reason);
    },
  };
}

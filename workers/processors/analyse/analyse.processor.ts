import { join } from 'node:path';

import { languages } from '#shared/core/languages.ts';
import { completeAnalysis, eachReadPage, loadWork } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { analysePool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { failDocument, withFolder, type ReadingSettings } from '../document-work.ts';
import { writeJsonLines } from '../write-json-lines.ts';

export function analyseProcessor(
  settings: ReadingSettings,
): Processor<PayloadOf<typeof analysePool>> {
  const { engines, timeoutMs } = settings;
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        const { document } = await loadWork(ctx, payload);
        const path = join(folder, 'pages.jsonl');
        await writeJsonLines(path, eachReadPage(ctx, payload));
        // What somebody has confirmed is more than a hint, and is taken as one.
        const classHint = document.classConfirmedAt === null ? document.classHint : document.class;
        const hint = classHint === null ? {} : { classHint };
        const analysis = await engines.analyse.call(
          'analyse',
          { path, ...hint, languages: languages.filter((one) => document.languages.includes(one)) },
          { signal, timeoutMs },
        );
        return {
          commit: async (txCtx) => completeAnalysis(txCtx, payload, analysis),
        };
      }),
    giveUp: failDocument,
  };
}

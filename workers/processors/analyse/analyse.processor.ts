import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { languages } from '#shared/core/languages.ts';
import { completeAnalysis, loadReadPages, loadWork } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { analysePool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { failDocument, withFolder, type ReadingSettings } from '../document-work.ts';
import { partsToSplit, splitScan } from './split-scan.ts';

export function analyseProcessor(
  settings: ReadingSettings,
): Processor<PayloadOf<typeof analysePool>> {
  const { engines, timeoutMs } = settings;
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        const work = await loadWork(ctx, payload);
        const pages = await loadReadPages(ctx, payload);
        const parts = partsToSplit(work, pages, settings);
        if (parts.length > 0) {
          return splitScan(payload, parts, { ...settings, ctx, folder, signal });
        }
        const { document } = work;
        const path = join(folder, 'pages.json');
        await writeFile(path, JSON.stringify(pages), { mode: 0o600 });
        const hint = document.classHint === null ? {} : { classHint: document.classHint };
        const analysis = await engines.analyse.call(
          'analyse',
          { path, ...hint, languages: languages.filter((one) => document.languages.includes(one)) },
          { signal, timeoutMs },
        );
        return {
          kind: 'done',
          commit: async (txCtx) => completeAnalysis(txCtx, payload, analysis),
        };
      }),
    giveUp: failDocument,
  };
}

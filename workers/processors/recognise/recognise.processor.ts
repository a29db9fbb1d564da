import type { PageReading } from '#shared/core/page.ts';
import { completeRecognition } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { recognisePool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { failDocument, fetchWork, withFolder, type ReadingSettings } from '../document-work.ts';
import { recognisePage } from './recognise-page.ts';

export function recogniseProcessor(
  settings: ReadingSettings,
): Processor<PayloadOf<typeof recognisePool>> {
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        const { document, source } = await fetchWork(ctx, payload, { folder, signal });
        const recognition = { ...settings, languages: document.languages, folder, signal };
        const pages: PageReading[] = [];
        for (const page of payload.pages) {
          pages.push(await recognisePage(source, page, recognition));
        }
        return {
          kind: 'done',
          commit: async (txCtx) => completeRecognition(txCtx, payload, pages),
        };
      }),
    giveUp: failDocument,
  };
}

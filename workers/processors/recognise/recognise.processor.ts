import { completeRecognition, keepPages, loadPagesDone } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { recognisePool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { failDocument, fetchWork, withFolder, type ReadingSettings } from '../document-work.ts';
import { usualLooks } from './looks.ts';
import { readPages } from './read-pages.ts';

export function recogniseProcessor(
  settings: ReadingSettings,
): Processor<PayloadOf<typeof recognisePool>> {
  return {
    process: async ({ payload, ctx, signal, isLastTry, keep }) =>
      withFolder(settings, async (folder) => {
        using work = await fetchWork(ctx, payload, settings, signal);
        const { languages, engine } = work.document;
        const done = await loadPagesDone(ctx, payload);
        const numbers = range(payload.from, payload.to).filter((number) => !done.has(number));
        const task = { folder, signal, isLastTry };
        const recognition = { ...settings, ...task, languages, engine, looks: usualLooks };
        for await (const pages of readPages(work.source, numbers, recognition)) {
          await keep(async (txCtx) => keepPages(txCtx, payload, pages));
        }
        return {
          commit: async (txCtx) => completeRecognition(txCtx, payload, settings),
        };
      }),
    giveUp: failDocument,
  };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

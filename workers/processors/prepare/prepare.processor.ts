import {
  completePreparation,
  completeTakeover,
  findReading,
  keepScanVerdict,
} from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { preparePool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { failDocument, fetchWork, type ReadingSettings } from '../document-work.ts';
import { inspectDocument } from './inspect-document.ts';
import { infected, scanForViruses } from './scan-for-viruses.ts';
import { unpackArchive } from './unpack-archive.ts';

export function prepareProcessor(
  settings: ReadingSettings,
): Processor<PayloadOf<typeof preparePool>> {
  return {
    async process({ payload, ctx, signal, keep }) {
      using work = await fetchWork(ctx, payload, settings, signal);
      if (work.version.scanState === 'infected') throw infected();
      if (work.version.scanState === 'pending') {
        const verdict = await scanForViruses(work.source.path, settings.scanner, signal);
        const word = verdict.isClean ? 'clean' : 'infected';
        await keep(async (txCtx) => keepScanVerdict(txCtx, payload, word));
        if (!verdict.isClean) throw infected(verdict.finding);
      }
      if (work.source.mediaType === 'application/zip') {
        return await unpackArchive(work, settings, { key: payload, ctx, signal });
      }
      const earlier = await findReading(ctx, work, settings);
      if (earlier) {
        return {
          commit: async (txCtx) =>
            completeTakeover(txCtx, { key: payload, work, settings }, earlier),
        };
      }
      const { engines, timeoutMs } = settings;
      const inspection = { engines, limits: settings, signal, timeoutMs };
      const preparation = await inspectDocument(work.source, inspection);
      return {
        commit: async (txCtx) => completePreparation(txCtx, payload, preparation),
      };
    },
    giveUp: failDocument,
  };
}

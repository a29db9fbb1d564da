import { join } from 'node:path';

import { languages } from '#shared/core/languages.ts';
import type { ProfileVersionKey } from '#shared/core/profile.ts';
import { completeAnalysis, eachReadPage } from '#shared/features/pipeline/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import type { analysePool } from '#shared/queues/pools.ts';

import type { ModelClient } from '../../model/model-client.ts';
import type { Processor } from '../../processor.ts';
import { failDocument, fetchWork, withFolder, type ReadingSettings } from '../document-work.ts';
import { offerOwnModel } from '../learn/own-model-file.ts';
import { writeJsonLines } from '../write-json-lines.ts';
import { askModel } from './ask-model.ts';
import { findEInvoice } from './find-e-invoice.ts';
import { withSigns } from './look-for-signs.ts';
import { offerProfiles } from './offer-profiles.ts';

export function analyseProcessor(
  settings: ReadingSettings,
  model: ModelClient | undefined,
): Processor<PayloadOf<typeof analysePool>> {
  const { engines, timeoutMs } = settings;
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        using work = await fetchWork(ctx, payload, settings, signal);
        const { document, source } = work;
        const path = join(folder, 'pages.jsonl');
        await writeJsonLines(path, eachReadPage(ctx, payload));
        const eInvoice = await findEInvoice(source, folder, { ...settings, signal });
        const {
          profiles,
          offered,
          classHint: ofProfile,
        } = await offerProfiles(ctx, document, folder);
        const own = await offerOwnModel(ctx, settings, folder);
        const hint = document.classHint ?? ofProfile;
        const confirmedClass = document.classConfirmedAt === null ? null : document.class;
        const chosen = languages.filter((one) => document.languages.includes(one));
        const analysis = await engines.analyse.call(
          'analyse',
          {
            path,
            ...eInvoice,
            ...own,
            languages: chosen,
            ...(hint && { classHint: hint }),
            ...(confirmedClass && { confirmedClass }),
            ...(profiles && { profiles }),
          },
          { signal, timeoutMs },
        );
        const profile = offered.find((one) => isVersion(one, analysis.profile))?.definition;
        const asking = { ...settings, model, work, ctx, folder, path, signal, profile };
        const considered = await askModel(analysis, asking);
        const judged = await withSigns(considered, { ...settings, source, path, signal });
        return {
          commit: async (txCtx) => completeAnalysis(txCtx, payload, judged),
        };
      }),
    giveUp: failDocument,
  };
}

const isVersion = (one: ProfileVersionKey, other: ProfileVersionKey | null): boolean =>
  one.id === other?.id && one.version === other.version;

import { storePendingFile } from '#shared/features/intake/index.ts';
import {
  completeRendition,
  failRendition,
  loadRenditionWork,
} from '#shared/features/renditions/index.ts';
import type { RenditionRow } from '#shared/infra/db/schema.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { illustratePool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { fetchWork, withFolder, type ReadingSettings } from '../document-work.ts';
import type { Illustration, MadeFile } from './illustration.ts';
import { makePicture } from './make-picture.ts';
import { makeSearchablePdf } from './make-searchable-pdf.ts';

export function illustrateProcessor(
  settings: ReadingSettings,
): Processor<PayloadOf<typeof illustratePool>> {
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        const rendition = await loadRenditionWork(ctx, payload.renditionId);
        using work = await fetchWork(ctx, payload, settings, signal);
        const file = await make(rendition, { ...settings, work, ctx, folder, signal });
        const { objectKey, byteSize } = file
          ? await storePendingFile(ctx, file)
          : { objectKey: null, byteSize: Number(work.version.byteSize) };
        const made = { objectKey, byteSize, mediaType: file?.mediaType ?? PDF };
        return {
          commit: async (txCtx) => completeRendition(txCtx, rendition.id, made),
        };
      }),
    async giveUp(ctx, { payload }, reason) {
      const parsed = illustratePool.payload.safeParse(payload);
      if (parsed.success) await failRendition(ctx, parsed.data.renditionId, reason);
    },
  };
}

const PDF = 'application/pdf';

/** Pixels of the longest side. */
const sides = { display: 1_600, thumbnail: 320 } as const;

/** @returns nothing where the version's own file will do */
async function make(
  { kind, page }: RenditionRow,
  illustration: Illustration,
): Promise<MadeFile | undefined> {
  if (kind === 'searchable_pdf') return makeSearchablePdf(illustration);
  return makePicture(page, sides[kind], illustration);
}

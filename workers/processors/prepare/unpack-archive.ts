import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { ServiceContext } from '#shared/context.ts';
import { archiveDepth, openEntries, storeEntries } from '#shared/features/intake/index.ts';
import { completeUnpacking, type WorkKey } from '#shared/features/pipeline/index.ts';

import type { Outcome } from '../../processor.ts';
import { withFolder, type FetchedWork, type ReadingSettings } from '../document-work.ts';

type Unpacking = {
  readonly key: WorkKey;
  readonly ctx: ServiceContext;
  readonly signal: AbortSignal;
};

/** Makes a document of every file in the archive. */
export async function unpackArchive(
  work: FetchedWork,
  settings: ReadingSettings,
  { key, ctx, signal }: Unpacking,
): Promise<Outcome> {
  return withFolder(settings, async (own) => {
    const folder = join(own, 'entries');
    await mkdir(folder);
    const { engines, timeoutMs, archiveLimits } = settings;
    const { maxNesting, ...limits } = archiveLimits;
    const request = { path: work.source.path, folder, ...limits };
    const { entries } = await engines.archive.call('unpack', request, { signal, timeoutMs });
    const depth = await archiveDepth(ctx, work.document, maxNesting);
    const stored = await storeEntries(ctx, entries, { admitsArchives: depth < maxNesting });
    return {
      async commit(txCtx) {
        const { document, version } = work;
        await openEntries(txCtx, { document, version, jobId: key.jobId }, stored);
        await completeUnpacking(txCtx, key);
      },
    };
  });
}

import {
  completeExport,
  failExport,
  writeExport,
  type ExportSettings,
} from '#shared/features/exports/index.ts';
import type { PayloadOf } from '#shared/queues/define-pool.ts';
import { exportPool } from '#shared/queues/pools.ts';

import type { Processor } from '../../processor.ts';
import { withFolder } from '../document-work.ts';

type Settings = ExportSettings & { readonly workFolder: string };

export type { Settings as ExportingSettings };

export function exportProcessor(settings: Settings): Processor<PayloadOf<typeof exportPool>> {
  return {
    process: async ({ payload, ctx, signal }) =>
      withFolder(settings, async (folder) => {
        const written = await writeExport(ctx, payload, { folder, signal });
        return {
          async commit(txCtx) {
            if (written) await completeExport(txCtx, written, settings);
          },
        };
      }),
    async giveUp(ctx, task, reason) {
      const payload = exportPool.payload.safeParse(task.payload);
      if (payload.success) await failExport(ctx, payload.data, reason);
    },
  };
}

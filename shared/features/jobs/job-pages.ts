import type { TxContext } from '#shared/context.ts';
import type { JobId } from '#shared/core/ids.ts';
import { recordEvent } from '#shared/features/events/index.ts';

import { incrementPagesDone, updatePagesTotal } from './jobs.repository.ts';

type Pages = { readonly total: number; readonly done: number };

/** How many pages a job has to read, and how many of them are there already. Its row is locked. */
export async function setPagesTotal(ctx: TxContext, id: JobId, pages: Pages): Promise<void> {
  await updatePagesTotal(ctx.tx, { organizationId: ctx.actor.organizationId, id }, pages);
  await tellProgress(ctx, id, pages);
}

export async function addPagesDone(ctx: TxContext, id: JobId, count: number): Promise<void> {
  const key = { organizationId: ctx.actor.organizationId, id };
  const { pagesTotal, pagesDone } = await incrementPagesDone(ctx.tx, key, count);
  await tellProgress(ctx, id, { total: pagesTotal ?? pagesDone, done: pagesDone });
}

async function tellProgress(ctx: TxContext, id: JobId, pages: Pages): Promise<void> {
  const data = { job_id: id, pages };
  await recordEvent(ctx, { subjectId: id, type: 'job.progress', data });
}

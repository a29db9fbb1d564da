import { inTransaction, type ServiceContext } from '#shared/context.ts';

import { requireReviewing } from './reviews.service.ts';
import {
  countOpenByClass,
  countQuestions,
  findTotals,
  type ReviewStatistics,
} from './statistics.repository.ts';

const DAYS_MS = 30 * 24 * 60 * 60 * 1_000;

/** What is open, and what became of the reviews of the last thirty days. */
export async function reviewStatistics(ctx: ServiceContext): Promise<ReviewStatistics> {
  requireReviewing(ctx);
  const now = ctx.clock.now();
  const asked = { now, since: new Date(now.getTime() - DAYS_MS) };
  return inTransaction(ctx, async ({ tx, actor }) => ({
    ...(await findTotals(tx, actor, asked)),
    openByClass: await countOpenByClass(tx, actor),
    fields: await countQuestions(tx, actor, asked),
  }));
}

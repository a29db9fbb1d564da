import { findLostTickets, requeueLostTicket } from '#shared/features/tasks/index.ts';

import type { WorkerDeps } from '../deps.ts';
import type { TicketOffice } from '../dispatcher/ticket-office.ts';

/**
 * Dispatched tasks whose ticket Redis no longer holds go back to the queue under a new epoch. An
 * emptied Redis is noticed by its missing marker; then nobody waits for the usual time.
 */
export async function recoverLostTickets(
  deps: WorkerDeps,
  office: TicketOffice,
  lostTicketMs: number,
): Promise<void> {
  if (office.redis.status !== 'ready') return;
  const wasEmptied = await isMarkerMissing(deps, office);
  const suspects = await findLostTickets(deps.systemDb, wasEmptied ? 0 : lostTicketMs);
  for (const { id, organizationId, pool, epoch } of suspects) {
    const ticket = { taskId: id, organizationId, epoch };
    if (await office.holds(pool, ticket)) continue;
    if (await requeueLostTicket(deps.systemDb, { id, epoch })) {
      deps.metrics.repairs.inc({ kind: 'lost_ticket' });
      deps.log.warn({ task: id, pool }, 'a ticket was lost');
    }
  }
}

/** The marker lives as long as Redis's data do. */
async function isMarkerMissing({ redis: { prefix } }: WorkerDeps, { redis }: TicketOffice) {
  return (await redis.set(`${prefix}:marker`, '1', 'NX')) === 'OK';
}

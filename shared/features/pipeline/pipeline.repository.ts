import type { Insertable } from 'kysely';

import type { JobId, OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';
import type { Schema } from '#shared/infra/db/schema.ts';

/** How many of a job's tasks have not ended; the one being completed has. */
export async function unfinishedTasks(
  tx: Tx,
  organizationId: OrganizationId,
  jobId: JobId,
): Promise<number> {
  const { count } = await tx
    .selectFrom('tasks')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organizationId', '=', organizationId)
    .where('jobId', '=', jobId)
    .where('state', 'in', ['queued', 'dispatched', 'running'])
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether reading the job's pages failed at times: then some may have been looked at less closely. */
export async function wasReadWithTrouble(
  tx: Tx,
  organizationId: OrganizationId,
  jobId: JobId,
): Promise<boolean> {
  const troubled = await tx
    .selectFrom('tasks')
    .select('id')
    .where('organizationId', '=', organizationId)
    .where('jobId', '=', jobId)
    .where('pool', '=', 'recognise')
    .where((eb) => eb.or([eb('crashes', '>', 0), eb('failures', '>', 0)]))
    .limit(1)
    .executeTakeFirst();
  return troubled !== undefined;
}

/** At most one row for each job and kind: what is done twice is billed once. */
export async function recordUsage(tx: Tx, usage: Insertable<Schema['usageEvents']>): Promise<void> {
  await tx
    .insertInto('usageEvents')
    .values(usage)
    .onConflict((conflict) => conflict.columns(['organizationId', 'jobId', 'kind']).doNothing())
    .execute();
}

import { sql } from 'kysely';

import type { JobId, OrganizationId } from '#shared/core/ids.ts';
import type { Tx } from '#shared/infra/db/client.ts';

/** A pool's part in a job, told by its tasks. */
export type StageFacts = {
  readonly jobId: JobId;
  readonly pool: string;
  readonly unfinished: number;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Of the task that was started most often. */
  readonly attempts: number;
  /** Of the last attempt that failed. */
  readonly errorCode: string | null;
  readonly errorDetail: string | null;
};

export async function findStages(
  tx: Tx,
  organizationId: OrganizationId,
  jobIds: readonly JobId[],
): Promise<readonly StageFacts[]> {
  const { rows } = await sql<StageFacts>`
    select job_id, pool,
      (count(*) filter (where state in ('queued', 'dispatched', 'running')))::integer as unfinished,
      min(started_at) as started_at, max(finished_at) as finished_at, max(attempt) as attempts,
      (array_agg(error_code order by started_at desc) filter (where error_code is not null))[1]
        as error_code,
      (array_agg(error_detail order by started_at desc) filter (where error_code is not null))[1]
        as error_detail
    from tasks
    where organization_id = ${organizationId} and job_id = any(${jobIds}::text[])
    group by job_id, pool
    order by job_id, min(created_at)
  `.execute(tx);
  return rows;
}

/** How the first of a job's tasks that waits stands in its pool's line; see `standing_in_line` in 0011. */
export type Standing = {
  readonly ahead: number;
  readonly share: number;
  readonly tasksPerSecond: number | null;
  readonly meanSeconds: number | null;
};

export async function findStanding(
  tx: Tx,
  organizationId: OrganizationId,
  jobId: JobId,
): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select standing.* from (
      select * from tasks
      where organization_id = ${organizationId} and job_id = ${jobId} and state = 'queued'
        and not_before is null
      order by turn, created_at limit 1
    ) first
    cross join lateral standing_in_line(
      first.pool, first.organization_id, first.priority, first.turn, first.created_at) standing
  `.execute(tx);
  return rows[0];
}

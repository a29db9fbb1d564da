import { sql, type Insertable } from 'kysely';

import type { OrganizationId, TrialId } from '#shared/core/ids.ts';
import { storable } from '#shared/core/storable.ts';
import type { Db, Tx } from '#shared/infra/db/client.ts';
import type {
  ProfileSchema,
  ProfileTrialRow,
  TrialResult,
} from '#shared/infra/db/profile-schema.ts';

/** What they found is the documents', so it is nobody's any more after a while. */
const TRIALS_LAST = sql`interval '1 day'`;

type TrialKey = Pick<ProfileTrialRow, 'organizationId' | 'id'>;

export async function insertTrial(
  tx: Tx,
  trial: Insertable<ProfileSchema['profileTrials']>,
): Promise<ProfileTrialRow> {
  return tx.insertInto('profileTrials').values(trial).returningAll().executeTakeFirstOrThrow();
}

export async function findTrial(
  tx: Tx,
  { organizationId, id }: TrialKey,
): Promise<ProfileTrialRow | undefined> {
  return (
    tx
      .selectFrom('profileTrials')
      .selectAll()
      .where('organizationId', '=', organizationId)
      .where('id', '=', id)
      // A sweep may come late.
      .where(sql<boolean>`created_at >= clock_timestamp() - ${TRIALS_LAST}`)
      .executeTakeFirst()
  );
}

type Ending =
  | { readonly result: TrialResult }
  | { readonly failure: { readonly code: string; readonly detail: string } };

/** Guarded by its state, so that it ends once. */
export async function endTrial(
  tx: Tx,
  { organizationId, id, finishedAt }: TrialKey & { readonly finishedAt: Date },
  ending: Ending,
): Promise<void> {
  const outcome =
    'result' in ending
      ? { state: 'ready' as const, result: storable(JSON.stringify(ending.result)) }
      : {
          state: 'failed' as const,
          failureCode: ending.failure.code,
          failureDetail: ending.failure.detail,
        };
  await tx
    .updateTable('profileTrials')
    .set({ ...outcome, finishedAt })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** A trial that was given up waits again, for an operator's word. */
export async function reviveTrial(tx: Tx, { organizationId, id }: TrialKey): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('profileTrials')
    .set({ state: 'queued', failureCode: null, failureDetail: null, finishedAt: null })
    .where('organizationId', '=', organizationId)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function forgetOldTrials(systemDb: Db): Promise<void> {
  await sql`
    delete from profile_trials where created_at < clock_timestamp() - ${TRIALS_LAST}
  `.execute(systemDb);
}

/** Which of these have ended. */
export async function endedAmong(
  tx: Tx,
  organizationId: OrganizationId,
  ids: readonly TrialId[],
): Promise<readonly TrialId[]> {
  const { rows } = await sql<{ id: TrialId }>`
    select id from profile_trials
    where organization_id = ${organizationId} and id = any(${ids}::text[]) and state <> 'queued'
  `.execute(tx);
  return rows.map((row) => row.id);
}

import { expect } from 'vitest';

import type { Harness } from './harness.ts';

/** Waits until so many statements wait for rows that the test holds: what they found before is old. */
export async function untilWaiting(h: Harness, count = 1): Promise<void> {
  const waiting = async () => {
    // Within a transaction the statistics are otherwise those of its beginning.
    await h.sql('select pg_stat_clear_snapshot()');
    const rows = await h.sql(
      `select from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows.length;
  };
  await expect.poll(waiting, { timeout: 30_000 }).toBe(count);
}

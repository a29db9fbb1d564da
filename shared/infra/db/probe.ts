import { sql } from 'kysely';

import type { Db } from './client.ts';

/** Resolves when the database answers. */
export async function sqlProbe(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}

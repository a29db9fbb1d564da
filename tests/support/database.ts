import { randomBytes } from 'node:crypto';

import { Client } from 'pg';

export const TEMPLATE_DATABASE = 'docmill_template';

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** A database of the test's own, as a copy of the migrated template. */
export async function cloneDatabase(ownerUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: withDatabase(ownerUrl, 'postgres') });
  await client.connect();
  try {
    // Two copies at the same moment disturb each other.
    await client.query('select pg_advisory_lock(4711)');
    await client.query(`create database ${name} template ${TEMPLATE_DATABASE}`);
  } finally {
    await client.end();
  }
  return name;
}

import { readFile } from 'node:fs/promises';

import { sql, type Kysely } from 'kysely';
import { Migrator, type MigrationProvider } from 'kysely/migration';
import type { Client } from 'pg';

import { migrations } from './registry.ts';

/** Applies what is missing, in one transaction; two at once wait for each other. */
export async function migrateToLatest(db: Kysely<unknown>): Promise<readonly string[]> {
  const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('the migration failed');
  return results.map((result) => result.migrationName);
}

const provider: MigrationProvider = {
  getMigrations: async () =>
    Object.fromEntries(
      migrations.map((name) => [
        name,
        {
          up: async (db: Kysely<unknown>) => {
            const text = await readFile(new URL(`${name}.sql`, import.meta.url), 'utf8');
            await sql.raw(text).execute(db);
          },
        },
      ]),
    ),
};

type LoginRole = { readonly url: string; readonly group: 'docmill_app' | 'docmill_system' };

/**
 * Gives each process's login its rights: creates the role of the URL where it is missing and sets
 * its password, then makes it a member of its group. Runs as the owner, after the migrations.
 */
export async function ensureLoginRoles(client: Client, roles: readonly LoginRole[]): Promise<void> {
  for (const { url, group } of roles) {
    const { username, password } = new URL(url);
    const name = client.escapeIdentifier(decodeURIComponent(username));
    const secret = client.escapeLiteral(decodeURIComponent(password));
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [
      decodeURIComponent(username),
    ]);
    // A new role has no special rights; that an old one has none is checked at each process's start.
    const verb = rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${name} login password ${secret}`);
    await client.query(`grant ${group} to ${name}`);
  }
}

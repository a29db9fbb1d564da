import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool } from 'pg';
import type { TestProject } from 'vitest/node';

import { startInfrastructure } from '#cli/stack/infrastructure.ts';
import { startReaper } from '#cli/stack/reaper.ts';
import { openStateFolder } from '#cli/stack/state-folder.ts';
import { ensureLoginRoles, migrateToLatest } from '#migrations/migrate.ts';

import { TEMPLATE_DATABASE, withDatabase } from './database.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- vitest asks for an interface to merge with
  export interface ProvidedContext {
    readonly stackEnv: Record<string, string>;
    readonly packageFolder: string;
  }
}

/** Real Postgres, Redis and S3 for all tests, thrown away afterwards; the schema once, as a template. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const packageFolder = fileURLToPath(new URL('../../.docmill/packages', import.meta.url));
  const state = await openStateFolder(root);
  const reaper = startReaper();
  const given = { PATH: process.env['PATH'] };
  const stopping = new AbortController();
  const parts = { state, given, packageFolder, say, stopping: stopping.signal };
  const options = { ...parts, isThrowaway: true };
  const { services, env } = await startInfrastructure(options, reaper);
  await makeTemplate(env);

  project.provide('stackEnv', env);
  project.provide('packageFolder', packageFolder);
  return async () => {
    stopping.abort();
    await Promise.all(services.map(async (service) => service.stop()));
    reaper.dismiss();
    await rm(root, { recursive: true, force: true });
  };
}

async function makeTemplate(env: Record<string, string>): Promise<void> {
  const ownerUrl = env['DATABASE_OWNER_URL'] ?? '';
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE_DATABASE}`);
  const connectionString = withDatabase(ownerUrl, TEMPLATE_DATABASE);
  const pool = new Pool({ connectionString, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  await migrateToLatest(db);
  await db.destroy();
  await ensureLoginRoles(client, [
    { url: env['DATABASE_URL'] ?? '', group: 'docmill_app' },
    { url: env['DATABASE_SYSTEM_URL'] ?? '', group: 'docmill_system' },
  ]);
  await client.end();
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

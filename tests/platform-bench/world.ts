import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { Client } from 'pg';

import { startInfrastructure } from '#cli/stack/infrastructure.ts';
import { migrate } from '#cli/stack/migrate.ts';
import { startReaper } from '#cli/stack/reaper.ts';
import { openStateFolder } from '#cli/stack/state-folder.ts';
import { createDb, type Db } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';

/** Postgres, Redis and an S3 server of the measurement's own, as durable as in production. */
export type World = AsyncDisposable & {
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly db: Db;
  readonly systemDb: Db;
  /** As the owner: for making and looking, outside of what is measured. */
  readonly owner: Client;
};

export async function startWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-bench-'));
  const packageFolder = fileURLToPath(new URL('../../.docmill/packages', import.meta.url));
  const state = await openStateFolder(folder);
  const reaper = startReaper();
  const stopping = new AbortController();
  const given = { PATH: process.env['PATH'] };
  const parts = { state, given, packageFolder, say, stopping: stopping.signal };
  const { services, env } = await startInfrastructure(parts, reaper);
  await migrate(env);
  const owner = new Client({ connectionString: env['DATABASE_OWNER_URL'] });
  await owner.connect();
  const log = createLog({ name: 'bench', level: 'warn' });
  const connect = (name: string): Db =>
    createDb({ url: env[name] ?? '', poolSize: 20, name: 'bench', log });
  const db = connect('DATABASE_URL');
  const systemDb = connect('DATABASE_SYSTEM_URL');
  return {
    env,
    folder,
    db,
    systemDb,
    owner,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await Promise.all([db.destroy(), systemDb.destroy(), owner.end()]);
      await Promise.all(services.map(async (service) => service.stop()));
      reaper.dismiss();
      await state.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

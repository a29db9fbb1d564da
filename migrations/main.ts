import process from 'node:process';

import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool } from 'pg';
import { z } from 'zod';

import { parseConfig } from '#shared/config/parse-config.ts';
import {
  databaseConfig,
  logConfig,
  storageConfig,
  storageOptionsOf,
  systemDatabaseConfig,
} from '#shared/config/schemas.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { createObjectStorage } from '#shared/infra/storage/object-storage.ts';

import { ensureLoginRoles, migrateToLatest } from './migrate.ts';

const config = parseConfig(
  z.object({
    /** The role that owns the tables; used here and nowhere else. */
    DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    ...databaseConfig,
    ...systemDatabaseConfig,
    ...storageConfig,
    ...logConfig,
  }),
  process.env,
);
const log = createLog({ name: 'migrate', level: config.LOG_LEVEL });

const pool = new Pool({ connectionString: config.DATABASE_OWNER_URL, max: 1 });
const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
const applied = await migrateToLatest(db);
await db.destroy();

const client = new Client({ connectionString: config.DATABASE_OWNER_URL });
await client.connect();
await ensureLoginRoles(client, [
  { url: config.DATABASE_URL, group: 'docmill_app' },
  { url: config.DATABASE_SYSTEM_URL, group: 'docmill_system' },
]);
await client.end();

await createObjectStorage(storageOptionsOf(config)).ensureBucket();
log.info({ applied }, 'the database is up to date, and the bucket exists');

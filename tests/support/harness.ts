import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import type { Redis } from 'ioredis';
import { Pool } from 'pg';
import { inject } from 'vitest';

import { createApp } from '#api/app.ts';
import { apiConfig } from '#api/config.ts';
import { createDeps } from '#api/create-deps.ts';
import { startServer } from '#api/server.ts';
import { parseConfig } from '#shared/config/parse-config.ts';
import { createKeyAsAdministrator } from '#shared/features/api-keys/index.ts';
import { createOrganization } from '#shared/features/organizations/index.ts';
import { createDb, type Db } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { createImpatientRedis } from '#shared/infra/redis/client.ts';
import type { ObjectStorage } from '#shared/infra/storage/object-storage.ts';

import { createTestClient, type TestClient } from './client.ts';
import { cloneDatabase, withDatabase } from './database.ts';
import { startWorkerProcess, type PlatformProcess } from './processes.ts';

type Options = {
  /** Instead of the Redis all tests share; its keys are apart anyway. */
  readonly redisUrl?: string;
  readonly s3Url?: string;
  /** Of the API and the workers. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly mustBeScanned?: boolean;
};

/** A world of the test's own: database, Redis keys, folders, organizations and processes. */
export type Harness = AsyncDisposable & {
  readonly apiUrl: string;
  readonly apiRoutes: readonly { readonly method: string; readonly path: string }[];
  /** As the owner, who is a superuser here: sees everything. For looking, not for acting. */
  readonly sql: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly db: Db;
  readonly systemDb: Db;
  readonly redis: Redis;
  readonly storage: ObjectStorage;
  /** For child processes. */
  readonly env: Readonly<Record<string, string>>;
  /** A new organization with a key. */
  readonly client: (organizationName?: string) => Promise<TestClient>;
  readonly startWorker: (env?: Readonly<Record<string, string>>) => Promise<PlatformProcess>;
};

export async function createHarness(options: Options = {}): Promise<Harness> {
  const shared = inject('stackEnv');
  const database = await cloneDatabase(shared['DATABASE_OWNER_URL'] ?? '');
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const urlOf = (name: string): string => withDatabase(shared[name] ?? '', database);
  const env: Record<string, string> = {
    ...shared,
    DATABASE_OWNER_URL: urlOf('DATABASE_OWNER_URL'),
    DATABASE_URL: urlOf('DATABASE_URL'),
    DATABASE_SYSTEM_URL: urlOf('DATABASE_SYSTEM_URL'),
    DATABASE_POOL_SIZE: '8',
    REDIS_URL: options.redisUrl ?? shared['REDIS_URL'] ?? '',
    REDIS_PREFIX: `{${database.replaceAll('_', '-')}}`,
    S3_URL: options.s3Url ?? shared['S3_URL'] ?? '',
    UPLOAD_FOLDER: join(folder, 'uploads'),
    WORK_FOLDER: join(folder, 'work'),
    MAIL_OUTBOX_FOLDER: join(folder, 'outbox'),
    ALLOW_PRIVATE_CALLBACKS: 'true',
    RENDITION_WAIT_MS: '60000',
    // All of a test's people come from one place.
    RATE_LIMIT_AUTH: '100000',
    ...options.settings,
  };
  await mkdir(join(folder, 'uploads'));

  const log = createLog({ name: 'test', level: process.env['TEST_LOG_LEVEL'] ?? 'silent' });
  const connect = (url: string | undefined, name: string): Db =>
    createDb({ url: url ?? '', poolSize: 8, name, log });
  const db = connect(env['DATABASE_URL'], 'test-app');
  const systemDb = connect(env['DATABASE_SYSTEM_URL'], 'test-system');
  const owner = new Pool({ connectionString: env['DATABASE_OWNER_URL'], max: 3 });
  const prefix = env['REDIS_PREFIX'] ?? '';
  const redis = createImpatientRedis({ url: env['REDIS_URL'] ?? '', prefix }, log);
  // Before that it counts nothing for anybody, and what it counts then is another count.
  if (redis.status !== 'ready') await once(redis, 'ready');
  const stopping = new AbortController();
  const config = parseConfig(apiConfig, env);
  const uploadFolder = config.UPLOAD_FOLDER;
  const deps = await createDeps(config, {
    db,
    redis,
    log,
    uploadFolder,
    stopping: stopping.signal,
  });
  const app = createApp({ ...deps, mustBeScanned: options.mustBeScanned ?? false });
  const server = await startServer(app, { host: '127.0.0.1', port: 0 });
  const workers: PlatformProcess[] = [];

  return {
    apiUrl: server.url,
    apiRoutes: app.routes,
    db,
    systemDb,
    redis,
    storage: deps.storage,
    env,
    sql: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(text, [...values])).rows,
    async client(organizationName = 'Test organization') {
      const organizationId = await createOrganization(systemDb, organizationName);
      const wish = { name: 'test' };
      const { plaintext: apiKey } = await createKeyAsAdministrator(systemDb, organizationId, wish);
      return createTestClient(server.url, { apiKey, organizationId });
    },
    async startWorker(more = {}) {
      const worker = await startWorkerProcess({ ...env, ...more });
      workers.push(worker);
      return worker;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(workers.map(async (worker) => worker.kill()));
      stopping.abort();
      await server.stop(1_000);
      redis.disconnect();
      await Promise.all([db.destroy(), systemDb.destroy(), owner.end()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

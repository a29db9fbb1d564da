import { once } from 'node:events';
import process from 'node:process';

import { parseConfig } from '#shared/config/parse-config.ts';
import { createDb, refusePowerfulRole } from '#shared/infra/db/client.ts';
import { createProcessFolder } from '#shared/infra/files/process-folder.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { createImpatientRedis } from '#shared/infra/redis/client.ts';

import { createApp } from './app.ts';
import { apiConfig } from './config.ts';
import { createDeps } from './create-deps.ts';
import { startServer } from './server.ts';

const config = parseConfig(apiConfig, process.env);
const log = createLog({ name: 'api', level: config.LOG_LEVEL });
const stopSignal = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);

await using db = createDb({
  url: config.DATABASE_URL,
  poolSize: config.DATABASE_POOL_SIZE,
  name: 'docmill-api',
  log,
});
await refusePowerfulRole(db);
await using uploads = await createProcessFolder(config.UPLOAD_FOLDER);
const redis = createImpatientRedis({ url: config.REDIS_URL, prefix: config.REDIS_PREFIX }, log);
const stopping = new AbortController();
const parts = { db, redis, log, uploadFolder: uploads.path, stopping: stopping.signal };
const app = createApp(await createDeps(config, parts));
const server = await startServer(app, { host: config.HOST, port: config.PORT });
log.info({ url: server.url }, 'listening');
// For the supervisor of an embedded stack, which lets us choose the port.
process.send?.({ url: server.url });

await stopSignal;
log.info('finishing the requests in hand');
stopping.abort();
await server.stop(config.STOP_GRACE_MS);
redis.disconnect();
log.info('stopped');

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { inject } from 'vitest';

import { findProgram, redisProgram } from '#cli/stack/find-program.ts';
import { freePort } from '#cli/stack/ports.ts';
import { startReaper } from '#cli/stack/reaper.ts';
import { startRedis } from '#cli/stack/redis.ts';

/** A Redis of the test's own, which may be emptied and stopped. */
export type RedisServer = AsyncDisposable & {
  readonly url: string;
  readonly stop: () => Promise<void>;
  /** On the same port, with the data it had. */
  readonly start: () => Promise<void>;
};

export async function startRedisServer(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-redis-'));
  const reaper = startReaper();
  const path = process.env['PATH'] ?? '';
  const binary = await findProgram(redisProgram, { path, folder: inject('packageFolder'), say });
  const port = await freePort();
  const options = { binary, folder, port, logFile: join(folder, 'redis.log') };
  let running = await startRedis(options, reaper);
  return {
    url: running.url,
    stop: async () => running.service.stop(),
    async start() {
      running = await startRedis(options, reaper);
    },
    async [Symbol.asyncDispose]() {
      await running.service.stop();
      reaper.dismiss();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The global set-up has found it already and said so. */
function say(): void {}

import { mkdir } from 'node:fs/promises';

import { Redis } from 'ioredis';

import type { Binary } from './find-program.ts';
import type { Reaper } from './reaper.ts';
import { startService, type Service } from './service.ts';
import { waitUntil } from './wait-until.ts';

type RedisOptions = {
  readonly binary: Binary;
  readonly folder: string;
  readonly port: number;
  readonly logFile: string;
};

/** Starts a real Redis on loopback that keeps its data and never evicts. */
export async function startRedis(
  { binary, folder, port, logFile }: RedisOptions,
  reaper: Reaper,
): Promise<{ service: Service; url: string }> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const settings = {
    bind: '127.0.0.1',
    port: String(port),
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
  const { command, env } = binary;
  const service = startService({ name: 'redis', command, args, env, logFile, cwd: folder }, reaper);
  const url = `redis://127.0.0.1:${port}`;
  await waitUntil(async () => answers(url), {
    what: `redis did not answer (see ${logFile})`,
    timeoutMs: 30_000,
  });
  return { service, url };
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: null, connectTimeout: 1_000 });
  client.on('error', () => {
    // Not yet.
  });
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } finally {
    client.disconnect();
  }
}

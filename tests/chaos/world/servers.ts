import { rm } from 'node:fs/promises';
import process from 'node:process';

import { findProgram, redisProgram } from '#cli/stack/find-program.ts';
import { freePort } from '#cli/stack/ports.ts';
import { startPostgres } from '#cli/stack/postgres.ts';
import type { Reaper } from '#cli/stack/reaper.ts';
import { startRedis } from '#cli/stack/redis.ts';
import { startS3 } from '#cli/stack/s3.ts';
import type { Service } from '#cli/stack/service.ts';
import type { StateFolder } from '#cli/stack/state-folder.ts';

/** A server that comes back on the same port, with the data it had. */
export type Server = {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** `kill -9`, and wait for the end. */
  readonly kill: () => Promise<void>;
};

export type Servers = {
  readonly postgres: Server;
  readonly redis: Server & { readonly empty: () => Promise<void> };
  readonly store: Server;
  readonly ports: { readonly postgresPort: number };
  readonly urls: { readonly redisUrl: string; readonly s3Url: string };
};

type Parts = {
  readonly state: StateFolder;
  readonly reaper: Reaper;
  readonly packageFolder: string;
  readonly say: (sentence: string) => void;
};

/** Real ones, as durable as in production. */
export async function startServers({ state, reaper, packageFolder, say }: Parts): Promise<Servers> {
  const path = process.env['PATH'] ?? '';
  const binary = await findProgram(redisProgram, { path, folder: packageFolder, say });
  const [postgresPort, redisPort, s3Port] = [await freePort(), await freePort(), await freePort()];
  const at = (name: string, port: number) => ({
    folder: state.path(name),
    port,
    logFile: state.path('logs', `${name}.log`),
  });
  const postgresOptions = {
    ...at('postgres', postgresPort),
    password: state.secrets.ownerPassword,
  };
  const postgres = await startAgainAndAgain(
    async () => (await startPostgres(postgresOptions, reaper)).service,
  );
  const redisOptions = { ...at('redis', redisPort), binary };
  const redis = await startAgainAndAgain(
    async () => (await startRedis(redisOptions, reaper)).service,
  );
  const store = await startAgainAndAgain(
    async () => (await startS3(at('s3', s3Port), reaper)).service,
  );
  return {
    postgres,
    redis: { ...redis, empty: async () => rm(redisOptions.folder, { recursive: true }) },
    store,
    ports: { postgresPort },
    urls: {
      redisUrl: `redis://127.0.0.1:${redisPort}`,
      s3Url: `http://127.0.0.1:${s3Port}`,
    },
  };
}

async function startAgainAndAgain(start: () => Promise<Service>): Promise<Server> {
  let service = await start();
  return {
    async start() {
      service = await start();
    },
    stop: async () => service.stop(),
    async kill() {
      const pid = service.pid();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      await service.ended;
    },
  };
}

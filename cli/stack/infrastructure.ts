import type { Environment } from '#shared/config/parse-config.ts';

import { isExternal, processEnvironment } from './environment.ts';
import { findProgram, redisProgram } from './find-program.ts';
import { freePort } from './ports.ts';
import { startPostgres } from './postgres.ts';
import type { Reaper } from './reaper.ts';
import { startRedis } from './redis.ts';
import { startS3 } from './s3.ts';
import type { Service } from './service.ts';
import type { StateFolder } from './state-folder.ts';

export type Infrastructure = {
  readonly services: readonly Service[];
  /** For the processes of the platform. */
  readonly env: Record<string, string>;
};

type Options = {
  readonly state: StateFolder;
  readonly given: Environment;
  /** Where unpacked packages are kept, shared by the stacks of a checkout. */
  readonly packageFolder: string;
  readonly isThrowaway?: boolean;
  readonly say: (sentence: string) => void;
  /** Aborts when the parts are being stopped on purpose. */
  readonly stopping: AbortSignal;
};

/** Starts what is not given from outside: Postgres, Redis and an S3 server, on free ports. */
export async function startInfrastructure(
  { state, given, packageFolder, isThrowaway = false, say, stopping }: Options,
  reaper: Reaper,
): Promise<Infrastructure> {
  const logFile = (name: string): string => state.path('logs', `${name}.log`);
  const services: Service[] = [];

  async function postgres(): Promise<{ postgresPort?: number }> {
    if (isExternal('postgres', given)) return {};
    const port = await freePort();
    const folder = state.path('postgres');
    const password = state.secrets.ownerPassword;
    const options = { folder, port, password, isThrowaway, logFile: logFile('postgres') };
    services.push((await startPostgres(options, reaper)).service);
    return { postgresPort: port };
  }

  async function redis(): Promise<{ redisUrl?: string }> {
    if (isExternal('redis', given)) return {};
    const path = given['PATH'] ?? '';
    const binary = await findProgram(redisProgram, { path, folder: packageFolder, say });
    const port = await freePort();
    const options = { binary, folder: state.path('redis'), port, logFile: logFile('redis') };
    const { service, url } = await startRedis(options, reaper);
    services.push(service);
    return { redisUrl: url };
  }

  async function s3(): Promise<{ s3Url?: string }> {
    if (isExternal('s3', given)) return {};
    const port = await freePort();
    const options = { folder: state.path('s3'), port, logFile: logFile('s3') };
    const { service, url } = await startS3(options, reaper);
    services.push(service);
    return { s3Url: url };
  }

  // All are waited for, so that what did start is known and can be stopped when another failed.
  const parts = await Promise.allSettled([postgres(), redis(), s3()]);
  const failed = parts.find((part) => part.status === 'rejected');
  if (failed) {
    await Promise.all(services.map(async (service) => service.stop()));
    throw failed.reason;
  }
  for (const { name, ended } of services) {
    void ended.then(() => {
      if (!stopping.aborted) say(`${name} ended unexpectedly (see ${logFile(name)}).`);
    });
  }
  const urls = parts.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  return { services, env: processEnvironment(given, state.secrets, Object.assign({}, ...urls)) };
}

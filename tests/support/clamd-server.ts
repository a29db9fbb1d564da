import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import { inject } from 'vitest';

import { clamdProgram, findProgram } from '#cli/stack/find-program.ts';
import { freePort } from '#cli/stack/ports.ts';
import { startReaper } from '#cli/stack/reaper.ts';
import { startService } from '#cli/stack/service.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';
import { answers } from '#shared/core/answers.ts';
import { createVirusScanner } from '#shared/infra/antivirus/clamd.ts';

/** A real clamd that knows one virus. */
export type ClamdServer = AsyncDisposable & {
  readonly url: string;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
};

/** The harmless file that every scanner takes for a virus (eicar.org), in two halves. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

/** Found anywhere in a file of any type. */
const SIGNATURE = `Docmill.Eicar:0:*:${Buffer.from('ANTIVIRUS-TEST-FILE!$H+H*').toString('hex')}\n`;

/** @param more lines of clamd.conf */
export async function startClamd(...more: readonly string[]): Promise<ClamdServer> {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-clamd-'));
  const path = process.env['PATH'] ?? '';
  const binary = await findProgram(clamdProgram, { path, folder: inject('packageFolder'), say });
  const port = await freePort();
  const config = join(folder, 'clamd.conf');
  const settings = ['Foreground yes', `TCPSocket ${port}`, 'TCPAddr 127.0.0.1', ...more];
  await writeFile(join(folder, 'test.ndb'), SIGNATURE);
  await writeFile(config, [...settings, `DatabaseDirectory ${folder}`, ''].join('\n'));

  const reaper = startReaper();
  const url = `tcp://127.0.0.1:${port}`;
  const isUp = async () => answers(async () => createVirusScanner(url).probe());
  const launch = async () => {
    const { command, env } = binary;
    const args = ['--config-file', config];
    const logFile = join(folder, 'clamd.log');
    const service = startService(
      { name: 'clamd', command, args, env, logFile, cwd: folder },
      reaper,
    );
    await waitUntil(isUp, { what: 'clamd did not answer', timeoutMs: 60_000 });
    return service;
  };
  let running = await launch();
  return {
    url,
    stop: async () => running.stop(),
    async start() {
      running = await launch();
    },
    async [Symbol.asyncDispose]() {
      await running.stop();
      reaper.dismiss();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Set-up is no news in a test. */
function say(): void {}

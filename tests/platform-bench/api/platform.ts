import { rm } from 'node:fs/promises';
import process from 'node:process';

import { Client } from 'pg';

import { createDocmillClient, type DocmillClient } from '#cli/client/docmill-client.ts';
import { firstAccess } from '#cli/stack/first-access.ts';
import { startStack } from '#cli/stack/stack.ts';

/** The whole platform as `npm start` runs it, with data of its own. */
export type Platform = AsyncDisposable & {
  readonly apiUrl: string;
  readonly apiKey: string;
  readonly client: DocmillClient;
  readonly folder: string;
  /** Of the process that runs now. */
  readonly pidOf: (process: 'api' | 'workers') => number;
  /** As the owner: for making and looking, outside of what is measured. */
  readonly owner: Client;
};

/** Pools of a worker that leaves documents alone. */
export const NOT_READING = 'mail:1';

export async function startPlatform(settings: Readonly<Record<string, string>>): Promise<Platform> {
  const given = { PATH: process.env['PATH'], LOG_LEVEL: 'warn', ...settings };
  const stack = await startStack({ folder: `.docmill/bench-${process.pid}`, given, say });
  const { apiKey } = await firstAccess(stack);
  const owner = new Client({ connectionString: stack.env['DATABASE_OWNER_URL'] });
  await owner.connect();
  return {
    apiUrl: stack.apiUrl,
    apiKey,
    client: createDocmillClient({ url: stack.apiUrl, apiKey }),
    folder: stack.state.path(),
    owner,
    pidOf(name) {
      const pid = stack.processes[name].pid();
      if (pid === undefined) throw new Error(`${name} does not run`);
      return pid;
    },
    async [Symbol.asyncDispose]() {
      await owner.end();
      await stack[Symbol.asyncDispose]();
      await rm(stack.state.path(), { recursive: true, force: true });
    },
  };
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

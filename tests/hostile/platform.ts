import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startStack } from '#cli/stack/stack.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';
import type { Environment } from '#shared/config/parse-config.ts';
import { createKeyAsAdministrator } from '#shared/features/api-keys/index.ts';
import { createOrganization } from '#shared/features/organizations/index.ts';
import { createDb } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { workerConfig } from '#workers/config.ts';

import { createHostileClient, type HostileClient } from './client.ts';

/** A platform of the run's own: real processes, data in a folder that goes with it. */
export type Platform = AsyncDisposable & {
  readonly folder: string;
  readonly engineMemoryBytes: number;
  readonly workerPid: () => number | undefined;
  /** Processes that have ended unasked, each as often as it did. */
  readonly deaths: () => readonly string[];
  readonly untilReady: () => Promise<void>;
  /** Of a new organization. */
  readonly client: (organization: string) => Promise<HostileClient>;
};

type Options = { readonly given: Environment; readonly keepsFolder: boolean };

export async function startPlatform({ given, keepsFolder }: Options): Promise<Platform> {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-hostile-'));
  const { apiUrl, env, processes, ...stack } = await startStack({ folder, given, say });
  const { api, workers } = processes;
  return {
    folder,
    engineMemoryBytes: workerConfig.shape.ENGINE_MEMORY_BYTES.parse(env['ENGINE_MEMORY_BYTES']),
    workerPid: workers.pid,
    deaths: () => [
      ...Array.from({ length: api.ends() }, () => 'api'),
      ...Array.from({ length: workers.ends() }, () => 'worker'),
    ],
    untilReady: async () => {
      const urls = [apiUrl, await workers.url];
      const isReady = async (): Promise<boolean> => {
        const answers = await Promise.all(urls.map(async (url) => fetch(`${url}/readyz`)));
        return answers.every((answer) => answer.ok);
      };
      await waitUntil(isReady, { what: 'the platform was not ready again', timeoutMs: 60_000 });
    },
    client: async (organization) =>
      createHostileClient(apiUrl, await keyOf(organization, env['DATABASE_SYSTEM_URL'] ?? '')),
    async [Symbol.asyncDispose]() {
      await stack[Symbol.asyncDispose]();
      if (!keepsFolder) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function keyOf(organization: string, url: string): Promise<string> {
  const log = createLog({ name: 'hostile', level: 'warn' });
  await using db = createDb({ url, poolSize: 1, name: 'docmill-hostile', log });
  const organizationId = await createOrganization(db, organization);
  return (await createKeyAsAdministrator(db, organizationId, { name: 'hostile' })).plaintext;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ask } from '#cli/client/ask.ts';
import { createDocmillClient, type DocmillClient } from '#cli/client/docmill-client.ts';
import { waitUntil } from '#cli/stack/wait-until.ts';
import { createKeyAsAdministrator } from '#shared/features/api-keys/index.ts';
import { createOrganization } from '#shared/features/organizations/index.ts';
import { createDb } from '#shared/infra/db/client.ts';
import { createLog } from '#shared/infra/log/log.ts';

import { createRandom } from '../bench/generated/random.ts';
import { startReceiver, type ChaosReceiver } from './client/receiver.ts';
import { submitAll } from './client/submit.ts';
import { inflict } from './inflict.ts';
import { makePlan } from './plan.ts';
import { takeStock, type Tally } from './tally.ts';
import { startWorld, type World } from './world/world.ts';

export type ChaosOptions = {
  readonly documents: number;
  readonly seed: number;
  /** Faults begin, and documents are submitted, within this time. */
  readonly faultsMs: number;
  /** How long the store is away. */
  readonly awayMs: number;
  /** How long the receiver fails, and how long it hangs. */
  readonly receiverAwayMs: number;
  /** How long everything may take to come to its end after the last fault. */
  readonly settleMs: number;
  /** Of the platform's processes, over the usual ones. */
  readonly settings: Readonly<Record<string, string>>;
  readonly say: (sentence: string) => void;
};

/** Submissions end before the faults do. */
const SUBMITTING_SHARE = 0.8;

/** Documents, faults, the end of everything, and the count. */
export async function runChaos(options: ChaosOptions): Promise<Tally> {
  const { documents, seed, faultsMs, settleMs, settings, say } = options;
  await using world = await startWorld({ settings, say });
  await using receiver = await startReceiver();
  const folder = await mkdtemp(join(tmpdir(), 'docmill-chaos-files-'));
  const client = createDocmillClient({ url: world.apiUrl, apiKey: await makeKey(world) });
  await subscribe(client, receiver);

  const plan = makePlan(createRandom(seed), options);
  const start = performance.now();
  const submitting = submitAll(client, createRandom(seed + 1), {
    documents,
    overMs: faultsMs * SUBMITTING_SHARE,
    folder: join(folder, 'batch'),
    callbackUrl: `${receiver.url}/callback`,
    signal: AbortSignal.timeout(faultsMs + settleMs),
  });
  const [submitted] = await Promise.all([submitting, inflict(plan, { world, receiver, say })]);
  say('the last fault is over; waiting for the end of everything');
  const isSettled = await settle(world, settleMs);
  const tally = await takeStock({ world, client, receiver, submitted, isSettled });
  await rm(folder, { recursive: true, force: true });
  return { ...tally, faults: plan.length, seconds: (performance.now() - start) / 1000 };
}

async function makeKey({ env }: World): Promise<string> {
  const url = env['DATABASE_SYSTEM_URL'] ?? '';
  const log = createLog({ name: 'chaos', level: 'warn' });
  await using db = createDb({ url, poolSize: 1, name: 'docmill-chaos', log });
  const organizationId = await createOrganization(db, 'Chaos');
  return (await createKeyAsAdministrator(db, organizationId, { name: 'chaos' })).plaintext;
}

/** An endpoint for everything that ends, and trust in who signs. */
async function subscribe(client: DocmillClient, receiver: ChaosReceiver): Promise<void> {
  const body = {
    url: `${receiver.url}/endpoint`,
    event_types: ['document.processed', 'document.failed', 'batch.completed'] as const,
  };
  const endpoint = await ask(async () =>
    client.POST('/api/v1/webhook-endpoints', {
      body: { ...body, event_types: [...body.event_types] },
    }),
  );
  receiver.trust('/endpoint', endpoint.secret);
  const callbacks = await ask(async () => client.GET('/api/v1/webhooks/signing-secret'));
  receiver.trust('/callback', callbacks.secret);
}

/** Whether all jobs and deliveries came to an end in time. */
async function settle({ rows }: World, withinMs: number): Promise<boolean> {
  async function isOver(): Promise<boolean> {
    const [open] = await rows<{ jobs: string; tasks: string; deliveries: string }>(`
      select (select count(*) from jobs where finished_at is null) as jobs,
        (select count(*) from tasks where finished_at is null) as tasks,
        (select count(*) from webhook_deliveries where finished_at is null) as deliveries`);
    return open?.jobs === '0' && open.tasks === '0' && open.deliveries === '0';
  }
  return waitUntil(isOver, { what: 'not all ended', timeoutMs: withinMs, intervalMs: 1_000 }).then(
    () => true,
    () => false,
  );
}

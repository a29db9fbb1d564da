import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Supervised } from '#cli/stack/supervise.ts';

import type { ChaosReceiver } from './client/receiver.ts';
import type { Fault, PlannedFault } from './plan.ts';
import type { World } from './world/world.ts';

type Scene = {
  readonly world: World;
  readonly receiver: ChaosReceiver;
  readonly say: (sentence: string) => void;
};

/** Lets the plan happen, and resolves when its last fault is over. */
export async function inflict(plan: readonly PlannedFault[], scene: Scene): Promise<void> {
  const start = performance.now();
  // One after the other where they meet: a server cannot be restarted while it is being restarted.
  const lasting: Promise<void>[] = [];
  for (const { atMs, fault, forMs } of plan) {
    await sleep(Math.max(0, start + atMs - performance.now()));
    scene.say(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${fault}`);
    const end = await deeds[fault](scene);
    if (end) lasting.push(sleep(forMs).then(end));
  }
  await Promise.all(lasting);
}

/** Begins something. @returns what ends it, where it lasts */
type Inflict = (scene: Scene) => Promise<(() => Promise<void> | void) | void>;

const deeds: Readonly<Record<Fault, Inflict>> = {
  'api killed': async ({ world }) => kill(world.processes.api),
  'worker 1 killed': async ({ world }) => kill(world.processes.worker1),
  'worker 2 killed': async ({ world }) => kill(world.processes.worker2),
  'dispatcher killed': async ({ world }) => kill(world.processes.dispatcher),
  'redis killed and started': async ({ world: { servers } }) => {
    await servers.redis.kill();
    await servers.redis.start();
  },
  'redis killed, emptied and started': async ({ world: { servers } }) => {
    await servers.redis.kill();
    await servers.redis.empty();
    await servers.redis.start();
  },
  'postgres restarted': async ({ world: { servers } }) => {
    await servers.postgres.stop();
    await servers.postgres.start();
  },
  'store stopped': async ({ world: { servers } }) => {
    await servers.store.kill();
    return servers.store.start;
  },
  'receiver fails': async ({ receiver }) => {
    receiver.become('failing');
    return () => receiver.become('well');
  },
  'receiver hangs': async ({ receiver }) => {
    receiver.become('hanging');
    return () => receiver.become('well');
  },
};

/** It is started again by its supervisor, a second later. */
function kill(supervised: Supervised): void {
  const pid = supervised.pid();
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It was killed just before, and is not started again yet.
  }
}

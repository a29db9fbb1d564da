import { repeat } from '#shared/core/repeat.ts';

import { noteJpeg } from '../support/documents.ts';
import type { HostileClient } from './client.ts';

/** What an ordinary client sees of the platform while others send hostile files. */
export type Traffic = AsyncDisposable & {
  readonly seconds: readonly number[];
  readonly delays: readonly Delay[];
};

export type Delay = {
  readonly seconds: number;
  /** How it ended; usually well. */
  readonly end: string;
  /** The hostile files that were at work meanwhile. */
  readonly meanwhile: readonly string[];
};

type Options = {
  /** Seconds above which a document has been delayed. */
  readonly normal: number;
  readonly atWork: ReadonlySet<string>;
  readonly onDelay: (delay: Delay) => void;
};

const INTERVAL_MS = 3_000;
/** An ordinary document that takes longer is not waited for. */
const PATIENCE_MS = 10 * 60_000;
const IDLE_RUNS = 5;

/** Seconds from submission to the end, of some documents one after the other. */
export async function measureIdle(client: HostileClient): Promise<readonly number[]> {
  const note = await ordinaryDocument();
  const runs: number[] = [];
  // The first one waits for engines to start.
  for (let run = 0; run <= IDLE_RUNS; run += 1) {
    const { seconds, end } = await send(client, note);
    if (end !== 'succeeded') throw new Error(`An ordinary document ended as ${end}.`);
    runs.push(seconds);
  }
  return runs.slice(1);
}

/**
 * Two cores are shared with whatever the hostile files do, an engine that died is started anew, and
 * a page that is being read is read to its end. Beyond that an ordinary document should not notice.
 */
export function normalSeconds(idle: readonly number[]): number {
  return Math.max(10, 8 * medianOf(idle));
}

/** Submits a small document, waits for its end, and after a pause does so again. */
export async function startTraffic(client: HostileClient, options: Options): Promise<Traffic> {
  const { normal, atWork, onDelay } = options;
  const note = await ordinaryDocument();
  const seconds: number[] = [];
  const delays: Delay[] = [];
  async function sendOne(): Promise<void> {
    const before = [...atWork];
    const sent = await send(client, note);
    seconds.push(sent.seconds);
    if (sent.end === 'succeeded' && sent.seconds <= normal) return;
    const delay = { ...sent, meanwhile: [...new Set([...before, ...atWork])] };
    delays.push(delay);
    onDelay(delay);
  }
  const sending = repeat(sendOne, {
    intervalMs: INTERVAL_MS,
    onError: (error) => {
      throw error;
    },
  });
  return {
    seconds,
    delays,
    [Symbol.asyncDispose]: async () => sending[Symbol.asyncDispose](),
  };
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function ordinaryDocument(): Promise<Blob> {
  return new Blob([new Uint8Array(await noteJpeg())]);
}

type Sent = { readonly seconds: number; readonly end: string };

async function send(client: HostileClient, document: Blob): Promise<Sent> {
  const start = performance.now();
  const ending = await client.process(document, 'note.jpg', PATIENCE_MS);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, end: ending.kind === 'ended' ? ending.state : ending.kind };
}

import type { Batch } from '../batch.ts';
import { watchProcesses } from '../processes/watch-processes.ts';
import type { Run } from './contestant.ts';

/** A peer that takes longer than this for a page, and a minute besides, has hung. */
const PAGE_TIMEOUT_MS = 20_000;

type Peer = {
  readonly read: (timeoutMs: number) => Promise<void>;
  /** What it has written, document by document. */
  readonly texts: () => Promise<readonly string[]>;
};

/** Has a peer read the batch into files, and takes the time until they are all written. */
export async function measurePeer(name: string, batch: Batch, { read, texts }: Peer): Promise<Run> {
  using watch = watchProcesses();
  const start = performance.now();
  await read(60_000 + PAGE_TIMEOUT_MS * batch.pageCount);
  const seconds = (performance.now() - start) / 1000;
  const usage = watch.usage();
  return { name, seconds, usage, texts: await texts() };
}

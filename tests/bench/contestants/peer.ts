import type { Batch } from '../batch.ts';
import { watchProcesses } from '../processes/watch-processes.ts';
import type { Run } from './contestant.ts';

/** A peer that takes longer than this for a page, and a minute besides, has hung. */
const PAGE_TIMEOUT_MS = 20_000;

/** Has a peer read the batch into files, and takes the time until they are all written. */
export async function measurePeer(
  name: string,
  batch: Batch,
  {
    read,
    texts,
  }: {
    readonly read: (timeoutMs: number) => Promise<void>;
    readonly texts: () => Promise<readonly string[]>;
  },
): Promise<Run> {
  const watch = await watchProcesses();
  const start = performance.now();
  await read(60_000 + PAGE_TIMEOUT_MS * batch.pageCount);
  const seconds = (performance.now() - start) / 1000;
  return { name, seconds, usage: await watch.stop(), texts: await texts() };
}

import { textsOf, type Batch } from '../batch.ts';
import { startPlatform, type Platform } from '../platform/platform.ts';
import { spentBetween } from '../platform/times.ts';
import { watchProcesses } from '../processes/watch-processes.ts';
import type { Contestant, Run } from './contestant.ts';

export const DOCUMENTS = 'here, each page submitted alone';
export const BOUND = 'here, one PDF of all pages';
const COLD = 'here, alone, cold start';

/** The platform from the first upload to the last job: first cold, then warm. */
export const here: Contestant = {
  name: 'here',
  async compete(batch) {
    await using platform = await startPlatform();
    const cold = await readAlone(COLD, platform, batch);
    const alone = await readAlone(DOCUMENTS, platform, batch);
    // The engine for PDFs is still cold.
    await platform.process([batch.warmUp]);
    return [cold, alone, await readBound(platform, batch)];
  },
};

async function readAlone(name: string, platform: Platform, { documents }: Batch): Promise<Run> {
  const paths = documents.map(({ path }) => path);
  const { texts, ...run } = await measure(name, platform, paths);
  return { ...run, texts: texts.map((text) => text.replaceAll('\f', '\n')) };
}

async function readBound(platform: Platform, { bound, documents }: Batch): Promise<Run> {
  const { texts, ...run } = await measure(BOUND, platform, bound);
  return {
    ...run,
    texts: textsOf(
      documents,
      texts.flatMap((text) => text.split('\f')),
    ),
  };
}

async function measure(name: string, platform: Platform, paths: readonly string[]): Promise<Run> {
  const before = await platform.times();
  using watch = watchProcesses();
  const { seconds, documentIds } = await platform.process(paths);
  const usage = watch.usage();
  const times = spentBetween(before, await platform.times());
  const texts: string[] = [];
  for (const id of documentIds) texts.push(await platform.textOf(id));
  return { name, seconds, usage, texts, reading: { ...platform.places, seconds, times } };
}

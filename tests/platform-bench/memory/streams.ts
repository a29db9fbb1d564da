import { ask } from '#cli/client/ask.ts';

import { fixed, table } from '../../bench/report/table.ts';
import { noteJpeg } from '../../support/documents.ts';
import { NOT_READING, startPlatform, type Platform } from '../api/platform.ts';
import { percentile } from '../percentile.ts';
import { watchMemory } from './watch-memory.ts';

const SIZES = [100, 1_000];

/** What the API holds while many clients follow a job, and how soon they all hear of its end. */
export async function measureStreams(): Promise<string> {
  await using platform = await startPlatform({ WORKER_POOLS: NOT_READING });
  const rows: string[][] = [];
  for (const streams of SIZES) {
    const jobId = await submit(platform);
    using memory = watchMemory(platform.pidOf('api'));
    const followers = await Promise.all(
      Array.from({ length: streams }, async () => follow(platform, jobId)),
    );
    const openMiB = memory.nowMiB();
    const start = performance.now();
    const params = { path: { id: jobId } };
    await ask(async () => platform.client.POST('/api/v1/jobs/{id}/cancel', { params }));
    const ms = (await Promise.all(followers.map(async ({ end }) => end))).map((at) => at - start);
    rows.push([
      String(streams),
      fixed(memory.beforeMiB, 0),
      fixed(openMiB, 0),
      fixed(((openMiB - memory.beforeMiB) * 1024) / streams, 0),
      fixed(percentile(ms, 0.5), 0),
      fixed(Math.max(...ms), 0),
    ]);
  }
  const head = ['streams', 'MiB before', 'MiB open', 'KiB each', 'told in ms', 'last in ms'];
  return table([head, ...rows]);
}

async function submit({ apiUrl, apiKey }: Platform): Promise<string> {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(await noteJpeg())]), 'note.jpg');
  const headers = { authorization: `Bearer ${apiKey}` };
  const response = await fetch(`${apiUrl}/api/v1/documents`, { method: 'POST', body, headers });
  return ((await response.json()) as { job: { id: string } }).job.id;
}

/** Resolves once the stream has begun. */
async function follow({ apiUrl, apiKey }: Platform, jobId: string) {
  const headers = { authorization: `Bearer ${apiKey}` };
  const response = await fetch(`${apiUrl}/api/v1/jobs/${jobId}/events`, { headers });
  if (!response.ok) throw new Error(`a stream was refused: ${response.status}`);
  return { end: endOf(response) };
}

/** @returns when the stream ended, by `performance.now()` */
async function endOf(stream: Response): Promise<number> {
  const text = await stream.text();
  if (!text.includes('event: job.cancelled')) throw new Error('a stream ended too early');
  return performance.now();
}

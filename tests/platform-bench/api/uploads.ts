import { fixed, table } from '../../bench/report/table.ts';
import { noteJpeg } from '../../support/documents.ts';
import { percentile } from '../percentile.ts';
import { NOT_READING, startPlatform, type Platform } from './platform.ts';

const CLIENTS = 100;
/** Each client's, one after the other. */
const UPLOADS = 10;
const FILE_BYTES = 100 * 1024;
/** Other clients, who look at things meanwhile. */
const LOOKERS = 4;

type Times = { readonly name: string; readonly ms: readonly number[] };

/** What a hundred clients wait who upload all the time, and others meanwhile. */
export async function measureUploads(): Promise<string> {
  const rows: string[][] = [];
  for (const [worker, settings] of [
    ['workers idle', { WORKER_POOLS: NOT_READING }],
    ['workers reading', {}],
  ] as const) {
    await using platform = await startPlatform(settings);
    for (const { name, ms } of await timesOf(platform)) {
      rows.push([
        `${worker}: ${name}`,
        String(ms.length),
        fixed(percentile(ms, 0.5), 0),
        fixed(percentile(ms, 0.95), 0),
        fixed(Math.max(...ms), 0),
      ]);
    }
  }
  return table([['', 'calls', 'median ms', 'p95 ms', 'most ms'], ...rows]);
}

async function timesOf(platform: Platform): Promise<readonly Times[]> {
  const note = await noteJpeg();
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${platform.apiKey}` };
    const response = await fetch(`${platform.apiUrl}/api/v1${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response;
  };
  let documentId = '';
  async function upload(): Promise<void> {
    const body = new FormData();
    body.set('file', new File([variantOf(note)], 'note.jpg'));
    const response = await call('/documents', { method: 'POST', body });
    ({ id: documentId } = ((await response.json()) as { document: { id: string } }).document);
  }
  // The first calls of a process are its slowest, and nobody's.
  for (let warmUp = 0; warmUp < 20; warmUp += 1) await upload();

  const done = new AbortController();
  const uploads = createStopwatch('uploads');
  const looks = ['/documents?limit=20', '/jobs?limit=20', '/documents/', '/organization'].map(
    (path) => createStopwatch(`GET ${path}`),
  );
  async function lookAround(): Promise<void> {
    while (!done.signal.aborted) {
      for (const look of looks) {
        const path = look.name
          .replace('GET ', '')
          .replace(/documents\/$/, `documents/${documentId}`);
        await look.time(async () => (await call(path)).arrayBuffer());
      }
    }
  }
  const looking = Promise.all(Array.from({ length: LOOKERS }, lookAround));
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let number = 0; number < UPLOADS; number += 1) await uploads.time(upload);
    }),
  );
  done.abort();
  await looking;
  return [uploads, ...looks];
}

function createStopwatch(name: string) {
  const ms: number[] = [];
  return {
    name,
    ms,
    async time(work: () => Promise<unknown>): Promise<void> {
      const start = performance.now();
      await work();
      ms.push(performance.now() - start);
    },
  };
}

/** Another picture for the store, though it shows the same: nothing is read twice otherwise. */
function variantOf(jpeg: Buffer): Blob {
  const rest = new Uint8Array(FILE_BYTES - jpeg.length);
  crypto.getRandomValues(rest.subarray(0, 32));
  return new Blob([new Uint8Array(jpeg), rest]);
}

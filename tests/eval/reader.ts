import { copyFile, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { PageReading } from '#shared/core/page.ts';
import { detectMediaType, HEAD_BYTES } from '#shared/features/intake/index.ts';
import { createLog } from '#shared/infra/log/log.ts';
import { createEngines, type Engines, type EngineSettings } from '#workers/engines/engines.ts';
import { probeIsolation } from '#workers/engines/host/launch-prefix.ts';
import { linkLanguageData } from '#workers/engines/ocr/language-data.ts';
import { inspectDocument } from '#workers/processors/prepare/inspect-document.ts';
import type { Looks } from '#workers/processors/recognise/looks.ts';
import { readPages } from '#workers/processors/recognise/read-pages.ts';

/** Reads documents as the workers do, with real engines but without database, storage and queues. */
export type Reader = AsyncDisposable & {
  readonly engines: Engines;
  readonly read: (path: string, how: Manner) => Promise<readonly PageReading[]>;
};

/** What an evaluation may change about the reading. */
export type Manner = {
  readonly languages: readonly string[];
  readonly looks: Looks;
  /** The workers' engines, or what stands in front of them. */
  readonly engines: Engines;
  /** As on the last try: pages that are one image are rendered like all others. */
  readonly isLastTry?: boolean;
};

const limits = { maxPages: 2_000, maxPixels: 100_000_000, maxPageSide: 14_400 };
const TIMEOUT_MS = 90_000;

/** @param onCall is told of every call to an engine */
export async function createReader(
  processes: number,
  onCall?: EngineSettings['onCall'],
): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'docmill-eval-'));
  const { folder: languageFolder } = await linkLanguageData(folder, undefined);
  const allowance = { memoryBytes: 2.5 * 1024 ** 3, cpuSeconds: 60, pageCpuSeconds: 25 };
  const settings = { ...allowance, isolation: probeIsolation() };
  const told = onCall ? { onCall } : {};
  const engines = createEngines(
    { ...settings, ...told, size: processes, folder },
    createLog({ name: 'eval', level: 'warn' }),
  );

  return {
    engines,
    async read(original, manner) {
      const work = await mkdtemp(join(folder, 'page-'));
      // Engines see their own folder only.
      const path = join(work, 'original');
      await copyFile(original, path);
      const source = { path, mediaType: await mediaTypeOf(path), password: undefined };
      const signal = new AbortController().signal;
      const common = { engines: manner.engines, signal, timeoutMs: TIMEOUT_MS };
      const { pageCount } = await inspectDocument(source, { ...common, limits });
      const task = { folder: work, isLastTry: manner.isLastTry ?? false, engine: 'auto' as const };
      const recognition = { ...common, ...manner, ...limits, ...task, languageFolder };
      const numbers = Array.from({ length: pageCount }, (_, index) => index + 1);
      const pages: PageReading[] = [];
      for await (const some of readPages(source, numbers, recognition)) pages.push(...some);
      await rm(work, { recursive: true });
      return pages.toSorted((a, b) => a.number - b.number);
    },
    async [Symbol.asyncDispose]() {
      engines[Symbol.dispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function mediaTypeOf(path: string): Promise<string> {
  await using file = await open(path);
  const head = Buffer.alloc(HEAD_BYTES);
  await file.read(head, 0, head.length, 0);
  const type = detectMediaType(head);
  if (!type) throw new Error(`${path} is of no type that can be read`);
  return type;
}

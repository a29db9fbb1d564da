import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base } from 'vitest';

import type { PageReading } from '#shared/core/page.ts';
import { usualLooks } from '#workers/processors/recognise/looks.ts';

import { createReader } from '../eval/reader.ts';

/** What was read from a file, and the methods of engines that were called for it, in order. */
export type Read = { readonly pages: readonly PageReading[]; readonly methods: readonly string[] };

type Wish = {
  /** As on the last try: pages that are one image are rendered like all others. */
  readonly isLastTry?: boolean;
};

/** For tests of the reading alone: real engines, no platform around them. One for each file. */
export const test = base.extend(
  'read',
  { scope: 'file' },
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads from it what a fixture builds on
  async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
    const methods: string[] = [];
    const reader = await createReader(1, ({ method }) => methods.push(method));
    onCleanup(async () => {
      await reader[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    });

    return async (bytes: Buffer, wish: Wish = {}): Promise<Read> => {
      // Engines keep the last file open, so each has a name of its own.
      const path = join(folder, randomUUID());
      await writeFile(path, bytes);
      methods.length = 0;
      const manner = { languages: ['eng'], looks: usualLooks, engines: reader.engines, ...wish };
      const pages = await reader.read(path, manner);
      return { pages, methods: [...methods] };
    };
  },
);

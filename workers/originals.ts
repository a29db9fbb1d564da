import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import type { ServiceContext } from '#shared/context.ts';
import type { VersionRow } from '#shared/infra/db/schema.ts';

/** A version's bytes on this machine, for as long as they are held. */
export type Original = Disposable & { readonly path: string };

/** The originals at work: fetched once, though several tasks read their pages. */
export type Originals = Disposable & {
  readonly borrow: (
    ctx: ServiceContext,
    version: VersionRow,
    signal: AbortSignal,
  ) => Promise<Original>;
};

type Kept = {
  readonly folder: string;
  readonly ready: Promise<string>;
  users: number;
  leaving: NodeJS.Timeout | undefined;
};

/** The next task of the same document usually comes within this time; then nobody needs it. */
const LINGER_MS = 5_000;

export function createOriginals(workFolder: string): Originals {
  const kept = new Map<string, Kept>();

  function keep(ctx: ServiceContext, version: VersionRow): Kept {
    // A folder for each time: what is left of an earlier one may still be on its way out.
    const folder = join(workFolder, `original-${randomUUID()}`);
    const fresh = { folder, ready: fetch(ctx, version, folder), users: 0, leaving: undefined };
    kept.set(version.id, fresh);
    // The next one who asks tries again.
    fresh.ready.catch(() => forget(version.id, fresh));
    return fresh;
  }

  function leave(id: string, entry: Kept): void {
    entry.users -= 1;
    if (entry.users > 0) return;
    entry.leaving = setTimeout(() => forget(id, entry), LINGER_MS);
    entry.leaving.unref();
  }

  function forget(id: string, entry: Kept): void {
    if (kept.get(id) === entry) kept.delete(id);
    void rm(entry.folder, { recursive: true, force: true });
  }

  return {
    async borrow(ctx, version, signal) {
      const entry = kept.get(version.id) ?? keep(ctx, version);
      clearTimeout(entry.leaving);
      entry.users += 1;
      try {
        const path = await entry.ready;
        signal.throwIfAborted();
        return {
          path,
          [Symbol.dispose]() {
            leave(version.id, entry);
          },
        };
      } catch (error) {
        leave(version.id, entry);
        throw error;
      }
    },
    [Symbol.dispose]() {
      // The files go with the worker's folder.
      for (const { leaving } of kept.values()) clearTimeout(leaving);
    },
  };
}

async function fetch(ctx: ServiceContext, version: VersionRow, folder: string): Promise<string> {
  const path = join(folder, 'original');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const content = await ctx.storage.get(version.objectKey);
  await pipeline(content, createWriteStream(path, { mode: 0o600 }));
  return path;
}

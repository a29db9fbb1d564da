import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import { newVersionId } from '#shared/core/ids.ts';
import { hashFile } from '#shared/infra/files/hash-file.ts';
import { createOriginals } from '#workers/originals.ts';

import { createHarness } from '../support/harness.ts';

test('a fetch that failed leaves the file of the next one alone', async () => {
  await using h = await createHarness();
  const folder = await mkdtemp(join(tmpdir(), 'docmill-test-'));
  const file = join(folder, 'bytes');
  await writeFile(file, 'bytes');
  const objectKey = `test/${newVersionId()}`;
  const version = { id: newVersionId(), objectKey } as Parameters<typeof originals.borrow>[1];
  const ctx = { storage: h.storage } as Parameters<typeof originals.borrow>[0];
  const { signal } = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  using originals = createOriginals(folder);
  await expect(originals.borrow(ctx, version, signal)).rejects.toThrow('gone');

  const stored = { path: file, byteSize: 5, sha256: await hashFile(file), mediaType: 'text/plain' };
  await h.storage.putFile(objectKey, stored);
  using original = await originals.borrow(ctx, version, signal);
  // Longer than anything lingers.
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  await expect(access(original.path)).resolves.toBeUndefined();
  await rm(folder, { recursive: true });
});

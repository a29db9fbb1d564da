import { pipeline } from 'node:stream/promises';

import { AppError } from '#shared/core/errors.ts';
import { createMeter } from '#shared/infra/files/received-file.ts';
import type { ObjectStorage, StoredFile } from '#shared/infra/storage/object-storage.ts';

type Copy = {
  readonly from: string;
  readonly to: string;
  readonly declared: Omit<StoredFile, 'path'>;
  readonly headBytes: number;
};

/**
 * Copies an object through this process, counting and hashing what goes by: what was checked is the
 * copy, which nobody but us can write. It streams; nothing is whole in memory.
 * @returns its first bytes, or undefined where it is not what was declared; then the copy is no use
 */
export async function copyChecked(
  storage: ObjectStorage,
  { from, to, declared, headBytes }: Copy,
): Promise<Buffer | undefined> {
  const { byteSize: maxBytes } = declared;
  const meter = createMeter({ maxBytes, headBytes });
  const source = await storage.get(from);
  const [sent, read] = await Promise.allSettled([
    storage.putStream(to, meter.stream, declared),
    pipeline(source, meter.stream),
  ]);
  if (read.status === 'rejected' && isTooLarge(read.reason)) return undefined;
  const { byteSize, sha256, head } = meter.measured();
  // A store that checks the hash itself has refused what differs; that is no outage.
  const isWhole = read.status === 'fulfilled';
  if (isWhole && (byteSize !== declared.byteSize || !sha256.equals(declared.sha256))) {
    return undefined;
  }
  if (sent.status === 'rejected') throw sent.reason;
  if (read.status === 'rejected') throw read.reason;
  return head;
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'file.too_large';

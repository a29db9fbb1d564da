import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { AppError } from '#shared/core/errors.ts';
import { safeFileName } from '#shared/core/file-names.ts';
import { HEAD_BYTES } from '#shared/features/intake/index.ts';
import type { ReceivedFile } from '#shared/infra/files/received-file.ts';
import { createMeter } from '#shared/infra/files/received-file.ts';
import type { GuardSettings } from '#shared/infra/http/address-guard.ts';
import { guardedRequest } from '#shared/infra/http/guarded-request.ts';

type Options = GuardSettings & {
  readonly folder: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
};

/** A sender that falls silent for so long has gone. */
const IDLE_MS = 30_000;

/**
 * Fetches a file that somebody named, under the same guard as webhooks. It streams to disk; nothing
 * is whole in memory.
 * @throws AppError `url.refused`, `url.not_found`, `url.unavailable`, `file.too_large`, `file.empty`
 */
export async function download(url: string, options: Options): Promise<ReceivedFile> {
  const { signal, maxBytes, folder } = options;
  const headers = { accept: '*/*', 'user-agent': 'Docmill/1' };
  const idle = new AbortController();
  const asked = {
    url,
    method: 'GET',
    headers,
    signal: AbortSignal.any([signal, idle.signal]),
  } as const;
  const timer = setTimeout(() => idle.abort(), IDLE_MS);
  try {
    return await guardedRequest(asked, options, async ({ statusCode, body }) => {
      if (statusCode !== 200) throw refusedWith(statusCode);
      body.on('data', () => timer.refresh());
      const path = join(folder, 'fetched');
      const meter = createMeter({ maxBytes, headBytes: HEAD_BYTES });
      await pipeline(body as Readable, meter.stream, createWriteStream(path, { mode: 0o600 }));
      const { byteSize, ...measured } = meter.measured();
      if (byteSize === 0) throw empty();
      return { path, name: nameOf(url), byteSize, ...measured };
    });
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof AppError ? error : unreachable(error);
  } finally {
    clearTimeout(timer);
  }
}

function nameOf(url: string): string {
  const path = new URL(url).pathname;
  const last = path.split('/').at(-1) ?? '';
  try {
    return safeFileName(decodeURIComponent(last));
  } catch {
    return safeFileName(last);
  }
}

/** What may be otherwise in a minute is worth another try. */
function refusedWith(statusCode: number): AppError {
  const isPassing = statusCode >= 500 || statusCode === 408 || statusCode === 429;
  return new AppError({
    kind: isPassing ? 'limit_exceeded' : 'unprocessable',
    code: isPassing ? 'url.unavailable' : 'url.not_found',
    message: `The file could not be fetched: its server answered ${statusCode}.`,
  });
}

function unreachable(cause: unknown): AppError {
  return new AppError({
    kind: 'limit_exceeded',
    code: 'url.unavailable',
    message: 'The file could not be fetched: its server cannot be reached, or broke off.',
    cause,
  });
}

function empty(): AppError {
  return new AppError({ kind: 'unprocessable', code: 'file.empty', message: 'The file is empty.' });
}

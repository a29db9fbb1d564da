import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';

import { AppError } from '#shared/core/errors.ts';

export type ScanVerdict =
  | { readonly isClean: true }
  /** The name the scanner gives to what it found. */
  | { readonly isClean: false; readonly finding: string };

/** Looks for viruses in files. */
export type VirusScanner = {
  /**
   * @throws AppError `antivirus.unavailable` where no verdict can be had, which is never "clean", and
   *   `too_large_to_scan` where the scanner takes no file of this size
   */
  readonly scan: (path: string, signal?: AbortSignal) => Promise<ScanVerdict>;
  readonly probe: () => Promise<void>;
};

/** A scanner that falls silent for so long has gone; a large file may take a while. */
const SILENCE_MS = 60_000;
const CHUNK_BYTES = 64 * 1024;
const MOST_HANG_UPS = 5;
const LIMITS_EXCEEDED = 'Heuristics.Limits.Exceeded';

/** Speaks to clamd (man 8 clamd) at `tcp://host:port` or `unix:///path`. */
export function createVirusScanner(url: string): VirusScanner {
  return {
    async scan(path, signal) {
      const answer = await scanAnswer(url, path, signal);
      const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1];
      // With AlertExceedsMax it says so of what it did not look into to its end.
      if (finding?.startsWith(LIMITS_EXCEEDED)) {
        // A slow moment of the scanner's says nothing of the file.
        throw finding.endsWith('MaxScanTime') ? unavailable(new Error(finding)) : tooLarge();
      }
      if (finding !== undefined) return { isClean: false, finding };
      if (answer === 'stream: OK') return { isClean: true };
      if (/size limit exceeded/.test(answer)) throw tooLarge();
      // A scanner that is out of memory, for example: no verdict.
      throw unavailable(new Error(`clamd answered: ${answer.slice(0, 200)}`));
    },
    probe: async () => probe(url),
  };
}

/**
 * A scanner that refuses a file for its size hangs up while we send, and its answer is often lost
 * with the connection. One that is alive and hangs up again and again means that.
 */
async function scanAnswer(url: string, path: string, signal?: AbortSignal): Promise<string> {
  for (let hangUps = 1; ; hangUps += 1) {
    try {
      return await ask(url, async (socket) => sendFile(socket, path), signal);
    } catch (error) {
      if (!isHangUp(error)) throw error;
      await probe(url);
      if (hangUps === MOST_HANG_UPS) throw tooLarge();
    }
  }
}

function isHangUp(error: unknown): boolean {
  const cause = error instanceof AppError ? error.cause : undefined;
  return (
    cause instanceof Error && 'code' in cause && /^(EPIPE|ECONNRESET)$/.test(String(cause.code))
  );
}

async function probe(url: string): Promise<void> {
  const answer = await ask(url, async (socket) => {
    socket.write('zPING\0');
  });
  if (answer !== 'PONG') throw unavailable(new Error('clamd does not answer as clamd'));
}

async function ask(
  url: string,
  say: (socket: Socket) => Promise<void>,
  signal?: AbortSignal,
): Promise<string> {
  const socket = connect({ ...addressOf(url), ...(signal ? { signal } : {}) });
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd was silent')));
  try {
    // A scanner that has seen enough answers and closes before all was said; its answer counts.
    let answer = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      answer += piece;
    });
    const [heard, said] = await Promise.allSettled([finished(socket), say(socket)]);
    signal?.throwIfAborted();
    if (answer.endsWith('\0')) return answer.replaceAll('\0', '').trim();
    const failed = [said, heard].find((result) => result.status === 'rejected');
    throw unavailable(failed?.reason ?? new Error('clamd closed without an answer'));
  } finally {
    socket.destroy();
  }
}

/** INSTREAM: pieces, each behind its length in four bytes, and a length of zero at the end. */
async function sendFile(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await write(socket, Buffer.concat([length, piece]));
    // Lets an answer be heard first: a write to a closed connection would lose it.
    await setImmediate();
  }
  await write(socket, Buffer.alloc(4));
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function addressOf(url: string) {
  const { protocol, hostname, port, pathname } = new URL(url);
  return protocol === 'unix:' ? { path: pathname } : { host: hostname, port: Number(port || 3310) };
}

function unavailable(cause: unknown): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'antivirus.unavailable',
    message: 'The virus scanner gives no verdict; the document waits.',
    cause,
  });
}

/** No other attempt can do better; what cannot be scanned is not let through. */
function tooLarge(): AppError {
  return new AppError({
    kind: 'unreadable_document',
    code: 'too_large_to_scan',
    message: 'The file, or what is packed in it, is larger than the virus scanner takes.',
  });
}

import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

import { AppError } from '#shared/core/errors.ts';

export type ScanVerdict =
  | { readonly isClean: true }
  /** The name the scanner gives to what it found. */
  | { readonly isClean: false; readonly finding: string };

/** Looks for viruses in files. */
export type VirusScanner = {
  /** @throws AppError `antivirus.unavailable` where no verdict can be had: that is never "clean" */
  readonly scan: (path: string) => Promise<ScanVerdict>;
  readonly probe: () => Promise<void>;
};

/** A scanner that falls silent for so long has gone; a large file may take a while. */
const SILENCE_MS = 60_000;
const CHUNK_BYTES = 64 * 1024;

/** Speaks to clamd (man 8 clamd) at `tcp://host:port` or `unix:///path`. */
export function createVirusScanner(url: string): VirusScanner {
  return {
    async scan(path) {
      const answer = await ask(url, async (socket) => sendFile(socket, path));
      const finding = /^stream: (.+) FOUND$/.exec(answer)?.[1];
      if (finding !== undefined) return { isClean: false, finding };
      if (answer === 'stream: OK') return { isClean: true };
      // A file beyond clamd's own limits, a scanner that is out of memory: no verdict.
      throw unavailable(new Error(`clamd answered: ${answer.slice(0, 200)}`));
    },
    async probe() {
      const answer = await ask(url, async (socket) => {
        socket.write('zPING\0');
      });
      if (answer !== 'PONG') throw unavailable(new Error('clamd does not answer as clamd'));
    },
  };
}

async function ask(url: string, say: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = connect(addressOf(url));
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd was silent')));
  try {
    const answer = text(socket);
    await Promise.all([say(socket), answer]);
    return (await answer).replaceAll('\0', '').trim();
  } catch (error) {
    throw error instanceof AppError ? error : unavailable(error);
  } finally {
    socket.destroy();
  }
}

/** INSTREAM: pieces, each behind its length in four bytes, and a length of zero at the end. */
async function sendFile(socket: Socket, path: string): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const piece: Buffer = chunk;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await drained(socket);
  }
  socket.write(Buffer.alloc(4));
}

/** Or the end: a scanner that has seen enough says so and closes. */
async function drained(socket: Socket): Promise<void> {
  await new Promise<void>((resolve) => {
    socket.once('drain', resolve);
    socket.once('close', () => {
      resolve();
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

import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

import { AppError } from '#shared/core/errors.ts';

/** A file that came from outside, whole on disk. */
export type ReceivedFile = {
  readonly path: string;
  readonly name: string;
  readonly byteSize: number;
  readonly sha256: Buffer;
  /** The first bytes, by which the type is decided. */
  readonly head: Buffer;
};

export type MeterLimits = {
  readonly maxBytes: number;
  /** How many of the first bytes are wanted. */
  readonly headBytes: number;
};

type Meter = {
  /** Hands on what it is given; breaks off with `file.too_large`. */
  readonly stream: Transform;
  /** Once the stream has ended. */
  readonly measured: () => Pick<ReceivedFile, 'byteSize' | 'sha256' | 'head'>;
};

/** Counts, hashes and looks at a file on its way. */
export function createMeter({ maxBytes, headBytes }: MeterLimits): Meter {
  const hash = createHash('sha256');
  const head: Buffer[] = [];
  let byteSize = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (byteSize < headBytes) head.push(chunk.subarray(0, headBytes - byteSize));
      byteSize += chunk.length;
      if (byteSize > maxBytes) {
        done(fileTooLarge(maxBytes));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return {
    stream,
    measured: () => ({ byteSize, sha256: hash.digest(), head: Buffer.concat(head) }),
  };
}

export function fileTooLarge(maxBytes: number): AppError {
  const message = `The file is larger than the ${maxBytes} bytes allowed.`;
  return new AppError({ kind: 'too_large', code: 'file.too_large', message });
}

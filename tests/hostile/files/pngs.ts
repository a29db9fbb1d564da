import { crc32, deflateSync } from 'node:zlib';

import { packedFilling } from '../../support/deflate.ts';
import { encodings } from '../../support/documents.ts';
import type { HostileFiles } from './hostile-files.ts';

export const pngs: HostileFiles = {
  'png-50000-squared-1-bit.png': () =>
    png(header({ width: 50_000, height: 50_000, bits: 1 }), pixels(300)),
  'png-two-billion-squared.png': () =>
    png(header({ width: 0x7f_ff_ff_ff, height: 0x7f_ff_ff_ff, bits: 8 }), noPixels),
  'png-one-line-of-10e8.png': () =>
    png(header({ width: 99_999_999, height: 1, bits: 8 }), pixels(100)),
  'png-60000-wide.png': () => png(header({ width: 60_000, height: 1_500, bits: 8 }), pixels(90)),
  'png-60000-high.png': () => png(header({ width: 1_500, height: 60_000, bits: 8 }), pixels(90)),
  'png-10000-squared-rgba-16-interlaced.png': () =>
    png(
      header({ width: 10_000, height: 10_000, bits: 16, kind: RGBA, interlaced: true }),
      pixels(800),
    ),
  'png-more-pixels-than-declared.png': () =>
    png(header({ width: 100, height: 100, bits: 8 }), pixels(1_000)),
  'png-profile-bomb.png': () =>
    png(small, chunk('iCCP', Buffer.from('p\0\0'), packedFilling({ megabytes: 1_000 })), one),
  'png-text-bomb.png': () =>
    png(small, chunk('zTXt', Buffer.from('t\0\0'), packedFilling({ megabytes: 1_000 })), one),
  'png-100000-texts.png': () =>
    png(small, ...Array.from({ length: 100_000 }, () => chunk('tEXt', Buffer.from('a\0b'))), one),
  'png-10000-frames.png': animated,
  'png-truncated.png': async () => {
    const whole = await encodings.png();
    return whole.subarray(0, whole.length / 2);
  },
  'png-wrong-checksums.png': () =>
    Buffer.concat([signature, small.subarray(0, -4), Buffer.alloc(4), one]),
};

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

const GREY = 0;
const RGBA = 6;

type Header = {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 8 | 16;
  readonly kind?: number;
  readonly interlaced?: boolean;
};

export function header({ width, height, bits, kind = GREY, interlaced = false }: Header): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.writeUInt8(bits, 8);
  data.writeUInt8(kind, 9);
  data.writeUInt8(interlaced ? 1 : 0, 12);
  return chunk('IHDR', data);
}

/** As many bytes of black; a little more than needed does no harm. */
export function pixels(megabytes: number): Buffer {
  return chunk('IDAT', packedFilling({ megabytes }));
}

function chunk(type: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), ...parts]);
  return Buffer.concat([uint32(content.length - 4), content, uint32(crc32(content))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([signature, ...chunks, chunk('IEND')]);

const noPixels = chunk('IDAT', deflateSync(Buffer.alloc(1)));
/** A picture of one pixel: its header, and the pixel. */
const small = header({ width: 1, height: 1, bits: 8 });
const one = chunk('IDAT', deflateSync(Buffer.alloc(2)));

function animated(): Buffer {
  const frames = 10_000;
  const control = (index: number): Buffer => {
    const shape = Buffer.alloc(22);
    shape.writeUInt32BE(1, 0);
    shape.writeUInt32BE(1, 4);
    return chunk('fcTL', uint32(index), shape);
  };
  const more = Array.from({ length: frames - 1 }, (_, index) => [
    control(index * 2 + 1),
    chunk('fdAT', uint32(index * 2 + 2), deflateSync(Buffer.alloc(2))),
  ]);
  const play = chunk('acTL', uint32(frames), uint32(0));
  return png(small, play, control(0), one, ...more.flat());
}

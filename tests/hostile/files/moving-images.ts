import sharp from 'sharp';

import type { HostileFiles } from './hostile-files.ts';

/** WebP and GIF: huge canvases, and films of many frames. */
export const movingImages: HostileFiles = {
  'webp-65535-squared.webp': async () => webp(canvas(65_535, 0), await onePixel()),
  'webp-10000-frames.webp': async () => film(10_000),
  'webp-1000-frames.webp': async () => film(1_000),
  'webp-truncated.webp': async () => webp(await onePixel()).subarray(0, 25),
  'webp-lies-about-its-length.webp': async () => {
    const bytes = webp(await onePixel());
    bytes.writeUInt32LE(0xff_ff_ff_f0, 4);
    return bytes;
  },
  'gif-65535-squared.gif': () => gif(0xff_ff, 1),
  'gif-100000-frames.gif': () => gif(1, 100_000),
};

const ANIMATED = 0x02;

function riff(type: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

const webp = (...chunks: readonly Buffer[]): Buffer =>
  riff('RIFF', Buffer.from('WEBP', 'latin1'), ...chunks);

/** The chunk with the one pixel of a real picture. */
async function onePixel(): Promise<Buffer> {
  const create = { width: 1, height: 1, channels: 3, background: '#ffffff' } as const;
  const file = await sharp({ create }).webp({ lossless: true }).toBuffer();
  return file.subarray(file.indexOf('VP8L'));
}

function canvas(side: number, flags: number): Buffer {
  const shape = Buffer.alloc(10);
  shape.writeUInt8(flags, 0);
  shape.writeUIntLE(side - 1, 4, 3);
  shape.writeUIntLE(side - 1, 7, 3);
  return riff('VP8X', shape);
}

async function film(frames: number): Promise<Buffer> {
  const frame = riff('ANMF', Buffer.alloc(16), await onePixel());
  const play = riff('ANIM', Buffer.alloc(6));
  return webp(canvas(1, ANIMATED), play, ...Array.from({ length: frames }, () => frame));
}

function gif(side: number, frames: number): Buffer {
  const head = Buffer.from('47494638396100000000800000000000ffffff', 'hex');
  head.writeUInt16LE(side, 6);
  head.writeUInt16LE(side, 8);
  const frame = Buffer.from('2c0000000001000100000202440100', 'hex');
  return Buffer.concat([head, Buffer.alloc(frame.length * frames, frame), Buffer.from(';')]);
}

import { crc32 } from 'node:zlib';

/** Pixels packed as PNG does it (ISO/IEC 15948), without the rest of the file. */
export type PackedPixels = {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 8;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
};

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG around the pixels. */
export function packedPng({ width, height, bits, channels, data }: PackedPixels): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = channels === 1 ? GREY : COLOURS;
  const nothing = Buffer.alloc(0);
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', data),
    ...chunk('IEND', nothing),
  ]);
}

/** PNG's numbers for kinds of pixels. */
const GREY = 0;
const COLOURS = 2;

/** Length, type, data and checksum of type and data. */
function chunk(type: string, data: Uint8Array): readonly Uint8Array[] {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const name = Buffer.from(type, 'latin1');
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(data, crc32(name)));
  return [length, name, data, checksum];
}

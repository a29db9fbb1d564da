import { packedFilling } from '../../support/deflate.ts';
import type { HostileFiles } from './hostile-files.ts';

export const tiffs: HostileFiles = {
  'tiff-50000-squared-1-bit.tif': () => strips({ side: 50_000, bits: 1, rows: 50_000 }),
  'tiff-10000-squared-rgba-32.tif': () => strips({ side: 10_000, bits: 32, samples: 4, rows: 500 }),
  'tiff-65535-samples.tif': () => strips({ side: 1_000, bits: 8, samples: 65_535, rows: 1 }),
  'tiff-directory-loop.tif': () => tiff((at) => [directory(onePixel, at)]),
  'tiff-directory-loop-of-two.tif': () =>
    tiff((at) => [directory(onePixel, at + SIZE), directory(onePixel, at)]),
  'tiff-100000-directories.tif': () =>
    tiff((at) =>
      Array.from({ length: 100_000 }, (_, index) =>
        directory(onePixel, index === 99_999 ? 0 : at + (index + 1) * SIZE),
      ),
    ),
  'tiff-1000-directories.tif': () =>
    tiff((at) =>
      Array.from({ length: 1_000 }, (_, index) =>
        directory(onePixel, index === 999 ? 0 : at + (index + 1) * SIZE),
      ),
    ),
  'tiff-directory-beyond-the-end.tif': () => Buffer.from('49492a00ffffff7f', 'hex'),
  'tiff-huge-tile.tif': () =>
    tiff(() => [
      directory(
        [
          [WIDTH, LONG, 100],
          [HEIGHT, LONG, 100],
          [BITS, SHORT, 8],
          [COMPRESSION, SHORT, 1],
          [PHOTOMETRIC, SHORT, 1],
          [TILE_WIDTH, LONG, 0x40_00_00_00],
          [TILE_HEIGHT, LONG, 0x40_00_00_00],
          [TILE_OFFSETS, LONG, 8],
          [TILE_BYTES, LONG, 1],
        ],
        0,
      ),
    ]),
  'tiff-strip-lies-about-its-length.tif': () =>
    tiff(() => [directory([...onePixel.slice(0, -1), [STRIP_BYTES, LONG, 0xff_ff_ff_ff]], 0)]),
  'tiff-truncated.tif': () => strips({ side: 100, bits: 8, rows: 100 }).subarray(0, 20),
};

const WIDTH = 256;
const HEIGHT = 257;
const BITS = 258;
const COMPRESSION = 259;
const PHOTOMETRIC = 262;
const STRIP_OFFSETS = 273;
const SAMPLES = 277;
const ROWS = 278;
const STRIP_BYTES = 279;
const TILE_WIDTH = 322;
const TILE_HEIGHT = 323;
const TILE_OFFSETS = 324;
const TILE_BYTES = 325;

const SHORT = 3;
const LONG = 4;

/** What is said, in which type, and its value; where there are several, how many and where. */
type Tag = readonly [id: number, type: number, value: number, count?: number];

function directory(tags: readonly Tag[], next: number): Buffer {
  const bytes = Buffer.alloc(2 + tags.length * 12 + 4);
  bytes.writeUInt16LE(tags.length, 0);
  for (const [index, [id, type, value, count = 1]] of tags.entries()) {
    const at = 2 + index * 12;
    bytes.writeUInt16LE(id, at);
    bytes.writeUInt16LE(type, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  }
  bytes.writeUInt32LE(next, bytes.length - 4);
  return bytes;
}

/** A page of one pixel, which stands in the header. */
const onePixel: readonly Tag[] = [
  [WIDTH, LONG, 1],
  [HEIGHT, LONG, 1],
  [BITS, SHORT, 8],
  [COMPRESSION, SHORT, 1],
  [PHOTOMETRIC, SHORT, 1],
  [STRIP_OFFSETS, LONG, 0],
  [ROWS, LONG, 1],
  [STRIP_BYTES, LONG, 1],
];

/** Of the directory of `onePixel`. */
const SIZE = 2 + 8 * 12 + 4;

const HEADER = 8;

/** @param directories is told where the first will stand */
function tiff(directories: (at: number) => readonly Buffer[], data = Buffer.alloc(0)): Buffer {
  const at = HEADER + data.length;
  const head = Buffer.from('49492a0000000000', 'hex');
  head.writeUInt32LE(at, 4);
  return Buffer.concat([head, data, ...directories(at)]);
}

type Strips = {
  readonly side: number;
  readonly bits: 1 | 8 | 32;
  readonly samples?: number;
  readonly rows: number;
};

/** A square picture whose strips are all one and the same, packed. */
function strips({ side, bits, samples = 1, rows }: Strips): Buffer {
  const bytes = Math.ceil((side * samples * bits) / 8) * rows;
  const packed = packedFilling({ megabytes: Math.ceil(bytes / 1024 ** 2) });
  const count = Math.ceil(side / rows);
  const list = (value: number): Buffer => Buffer.from(new Uint32Array(count).fill(value).buffer);
  const padding = Buffer.alloc(packed.length % 4 === 0 ? 0 : 4 - (packed.length % 4));
  const data = Buffer.concat([packed, padding, list(HEADER), list(packed.length)]);
  const lists = HEADER + packed.length + padding.length;
  const place = (value: number, at: number): [number, number] =>
    count === 1 ? [value, 1] : [at, count];
  const tags: readonly Tag[] = [
    [WIDTH, LONG, side],
    [HEIGHT, LONG, side],
    [BITS, SHORT, bits],
    [COMPRESSION, SHORT, 8],
    [PHOTOMETRIC, SHORT, samples === 4 ? 2 : 1],
    [STRIP_OFFSETS, LONG, ...place(HEADER, lists)],
    [SAMPLES, SHORT, samples],
    [ROWS, LONG, rows],
    [STRIP_BYTES, LONG, ...place(packed.length, lists + count * 4)],
  ];
  return tiff(() => [directory(tags, 0)], data);
}

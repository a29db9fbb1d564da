import { noteJpeg } from '../../support/documents.ts';
import type { HostileFiles } from './hostile-files.ts';

export const jpegs: HostileFiles = {
  'jpeg-65500-squared.jpg': hugeJpeg,
  'jpeg-5000-scans.jpg': scanBomb,
  'jpeg-truncated.jpg': async () => {
    const whole = await noteJpeg();
    return whole.subarray(0, whole.length / 2);
  },
  'jpeg-only-the-beginning.jpg': () => Buffer.from('ffd8ffe000104a464946', 'hex'),
  'jpeg-exif-loop.jpg': exifLoop,
};

/** A small picture that says it is 65,500 pixels wide and high. */
export async function hugeJpeg(): Promise<Buffer> {
  const bytes = Buffer.from(await noteJpeg());
  const frame = bytes.findIndex((byte, index) => byte === 0xff && isFrame(bytes[index + 1]));
  bytes.writeUInt16BE(65_500, frame + 5);
  bytes.writeUInt16BE(65_500, frame + 7);
  return bytes;
}

const isFrame = (marker = 0): boolean => marker === 0xc0 || marker === 0xc1 || marker === 0xc2;

/** A progressive picture of 81 million pixels that is gone over five thousand times. */
function scanBomb(): Buffer {
  const side = 9_000;
  const blocks = Math.ceil(side / 8) ** 2;
  const size = Buffer.alloc(4);
  size.writeUInt16BE(side, 0);
  size.writeUInt16BE(side, 2);
  // "Skip 16,384 blocks, and as many more as the next 14 bits say."
  const skip = `0${'1'.repeat(14)}`;
  const skips = skip.repeat(Math.ceil(blocks / 32_767));
  const change = scan('00', Buffer.alloc(Math.ceil(blocks / 8)));
  return Buffer.concat([
    Buffer.from(`ffd8ffdb004300${'01'.repeat(64)}ffc2000b08`, 'hex'),
    size,
    Buffer.from(`01011100${table('00', '00')}${table('10', 'e0')}`, 'hex'),
    change,
    ...Array.from({ length: 5_000 }, () => scan('01', bitsOf(skips))),
    Buffer.from('ffd9', 'hex'),
  ]);
}

/** A table that knows one symbol, written as a single 0. */
const table = (kind: string, symbol: string): string =>
  `ffc40014${kind}01${'00'.repeat(15)}${symbol}`;

/** @param from the first coefficient: 0 for the mean alone, else all the others */
function scan(from: '00' | '01', data: Buffer): Buffer {
  const to = from === '00' ? '00' : '3f';
  return Buffer.concat([Buffer.from(`ffda0008010100${from}${to}00`, 'hex'), data]);
}

/** Eight bits a byte, filled up with ones; a byte of ones is followed by an empty one. */
function bitsOf(bits: string): Buffer {
  const bytes = bits.match(/.{1,8}/g) ?? [];
  const values = bytes.map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2));
  return Buffer.from(values.flatMap((value) => (value === 0xff ? [value, 0] : [value])));
}

/** The description of the camera says that the next one is itself, and that up is 99. */
async function exifLoop(): Promise<Buffer> {
  const exif = Buffer.from(
    '457869660000' +
      '49492a0008000000' +
      '0200' +
      '12010300010000006300000069870400010000000800000008000000',
    'hex',
  );
  const head = Buffer.from('ffd8ffe10000', 'hex');
  head.writeUInt16BE(exif.length + 2, 4);
  return Buffer.concat([head, exif, (await noteJpeg()).subarray(2)]);
}

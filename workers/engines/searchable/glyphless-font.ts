/*
 * The smallest TrueType font that readers accept: two glyphs, both without an outline. What its
 * characters mean stands in the PDF, not here.
 */

const UNITS_PER_EM = 1_000;
export const ADVANCE = 500;
/** Above and below the baseline, in thousandths of the size. */
export const ASCENT = 800;
export const DESCENT = -200;

const GLYPHS = 2;
const CHECKSUM_OF_FONTS = 0xb1b0afba;

export function glyphlessFont(): Buffer {
  const tables = [
    ['glyf', Buffer.alloc(4)],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', words(ADVANCE, 0, ADVANCE, 0)],
    ['loca', words(0, 0, 0)],
    ['maxp', maxp()],
  ] as const;
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  // The largest power of two of tables, in ways that readers once searched by.
  directory.set(words(64, 2, 32), 6);
  const parts = [directory];
  let offset = directory.length;
  let headOffset = 0;
  for (const [index, [tag, table]] of tables.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksumOf(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    if (tag === 'head') headOffset = offset;
    parts.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat(parts);
  font.writeUInt32BE((CHECKSUM_OF_FONTS - checksumOf(font)) >>> 0, headOffset + 8);
  return font;
}

function head(): Buffer {
  const table = Buffer.alloc(54);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt32BE(0x5f0f3cf5, 12);
  table.writeUInt16BE(UNITS_PER_EM, 18);
  table.writeInt16BE(DESCENT, 38);
  table.writeInt16BE(ADVANCE, 40);
  table.writeInt16BE(ASCENT, 42);
  // Readable from 8 pixels; strongly left to right.
  table.set(words(8, 2), 46);
  return table;
}

function hhea(): Buffer {
  const table = Buffer.alloc(36);
  table.writeUInt32BE(0x00010000, 0);
  table.writeInt16BE(ASCENT, 4);
  table.writeInt16BE(DESCENT, 6);
  table.writeUInt16BE(ADVANCE, 10);
  table.writeUInt16BE(1, 18);
  table.writeUInt16BE(GLYPHS, 34);
  return table;
}

function maxp(): Buffer {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt16BE(GLYPHS, 4);
  // Zones: at least one.
  table.writeUInt16BE(1, 14);
  return table;
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, index * 2);
  return bytes;
}

function checksumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

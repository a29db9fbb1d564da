/** What of a Group 4 fax is not in its data. */
export type Fax = {
  readonly width: number;
  readonly height: number;
  /** Whether what the fax calls black is to be shown white. */
  readonly isBlackZero: boolean;
  readonly data: Uint8Array;
};

const HEADER_BYTES = 8;
const ENTRY_BYTES = 12;

/** Types of values. */
const SHORT = 3;
const LONG = 4;

/** A TIFF of one page around the data, as TIFF 6.0 describes it: header, directory, one strip. */
export function faxTiff({ width, height, isBlackZero, data }: Fax): Buffer {
  const entries = 9;
  const start = HEADER_BYTES + 2 + entries * ENTRY_BYTES + 4;
  const fields = [
    [256, LONG, width],
    [257, LONG, height],
    // Bits per sample, compression by Group 4, what a zero shows.
    [258, SHORT, 1],
    [259, SHORT, 4],
    [262, SHORT, isBlackZero ? 1 : 0],
    // Where the strip stands, samples per pixel, rows and bytes of the strip.
    [273, LONG, start],
    [277, SHORT, 1],
    [278, LONG, height],
    [279, LONG, data.length],
  ] as const;
  const head = Buffer.alloc(start);
  head.write('II', 'latin1');
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(HEADER_BYTES, 4);
  head.writeUInt16LE(entries, HEADER_BYTES);
  for (const [index, [tag, type, value]] of fields.entries()) {
    const at = HEADER_BYTES + 2 + index * ENTRY_BYTES;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(1, at + 4);
    // A short value stands in the first two of its four bytes, which is the same here.
    head.writeUInt32LE(value, at + 8);
  }
  return Buffer.concat([head, data]);
}

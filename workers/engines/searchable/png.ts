const SIGNATURE_BYTES = 8;
/** Length and type before a chunk's data, checksum behind them. */
const BEFORE = 8;
const BEHIND = 4;

/** The packed pixels of a PNG that our image engine wrote: its IDAT chunks in one piece. */
export function packedPixelsOf(png: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = SIGNATURE_BYTES;
  while (at + BEFORE <= png.length) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + BEFORE);
    if (type === 'IDAT') chunks.push(png.subarray(at + BEFORE, at + BEFORE + length));
    at += BEFORE + length + BEHIND;
  }
  return Buffer.concat(chunks);
}

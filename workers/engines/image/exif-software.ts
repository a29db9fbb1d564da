const HEADER = 'Exif\0\0';
const SOFTWARE = 0x01_31;
const ENTRY_BYTES = 12;
const LONGEST = 200;

/** What EXIF names as the software: the ASCII text of tag 305 in the first directory of its TIFF. */
export function softwareInExif(exif: Buffer): readonly string[] {
  const tiff = exif.toString('latin1', 0, 6) === HEADER ? exif.subarray(6) : exif;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = long(4);
    for (let index = 0; index < short(directory); index += 1) {
      const entry = directory + 2 + ENTRY_BYTES * index;
      if (short(entry) !== SOFTWARE) continue;
      const length = long(entry + 4);
      // Four bytes and fewer stand in the entry itself.
      const start = length > 4 ? long(entry + 8) : entry + 8;
      const text = tiff.toString('latin1', start, start + Math.min(length, LONGEST));
      return text === '' ? [] : [text];
    }
  } catch (error) {
    // What points out of the data is no directory.
    if (!(error instanceof RangeError)) throw error;
  }
  return [];
}

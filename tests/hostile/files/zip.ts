import { crc32, deflateRawSync } from 'node:zlib';

import { packedFilling } from '../../support/deflate.ts';

/* Archives written entry by entry, so that they can lie. */

export type ZipEntry = {
  readonly name: string;
  readonly packed: Packed;
  /** What its owner may do with it and what it is, as Unix says it. */
  readonly mode?: number;
  readonly isEncrypted?: boolean;
  /** The size it is said to have; else its own. */
  readonly claims?: number;
};

type Packed = { readonly bytes: Buffer; readonly size: number; readonly crc: number };

export function pack(content: Buffer | string): Packed {
  const bytes = Buffer.from(content);
  return { bytes: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

export function packZeros(megabytes: number): Packed {
  const piece = Buffer.alloc(1024 ** 2);
  let crc = 0;
  for (let index = 0; index < megabytes; index += 1) crc = crc32(piece, crc);
  const bytes = packedFilling({ megabytes, isRaw: true });
  return { bytes, size: megabytes * piece.length, crc };
}

export function zip(entries: readonly ZipEntry[]): Buffer {
  const offsets: number[] = [];
  const files: Buffer[] = [];
  let length = 0;
  for (const entry of entries) {
    const file = Buffer.concat([
      Buffer.from('504b0304', 'hex'),
      common(entry),
      named(entry),
      entry.packed.bytes,
    ]);
    offsets.push(length);
    length += file.length;
    files.push(file);
  }
  return Buffer.concat([...files, directory(entries, offsets, length)]);
}

/** All entries are the first one's bytes. */
export function overlappingZip(entries: readonly ZipEntry[]): Buffer {
  const first = zip(entries.slice(0, 1));
  const files = first.subarray(0, first.indexOf('PK\x01\x02', 'latin1'));
  return Buffer.concat([
    files,
    directory(
      entries,
      entries.map(() => 0),
      files.length,
    ),
  ]);
}

function directory(entries: readonly ZipEntry[], offsets: readonly number[], at: number): Buffer {
  const records = entries.map((entry, index) => central(entry, offsets[index] ?? 0));
  const list = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([list, end]);
}

/** The 26 bytes that an entry's own header and the directory have in common. */
function common({ name, packed, isEncrypted = false, claims = packed.size }: ZipEntry): Buffer {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE((isEncrypted ? 0x01 : 0) | 0x08_00, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(packed.crc, 10);
  head.writeUInt32LE(packed.bytes.length, 14);
  head.writeUInt32LE(claims, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

const named = ({ name }: ZipEntry): Buffer => Buffer.from(name);

function central(entry: ZipEntry, offset: number): Buffer {
  const head = Buffer.from('504b01021403', 'hex');
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((entry.mode ?? 0o100_644) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([head, common(entry), rest, named(entry)]);
}

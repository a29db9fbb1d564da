import { constants, deflateRawSync } from 'node:zlib';

const MEGABYTE = 1024 ** 2;

type Filling = {
  readonly megabytes: number;
  readonly byte?: number;
  /** Without zlib's header and checksum, as archives want it. */
  readonly isRaw?: boolean;
};

/** One byte, repeated and packed to a thousandth: a packed megabyte is written again and again. */
export function packedFilling({ megabytes, byte = 0, isRaw = false }: Filling): Buffer {
  const megabyte = deflateRawSync(Buffer.alloc(MEGABYTE, byte), {
    level: 9,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const all = Buffer.alloc(megabyte.length * megabytes, megabyte);
  const raw = Buffer.concat([all, Buffer.from('0300', 'hex')]);
  if (isRaw) return raw;
  return Buffer.concat([Buffer.from('78da', 'hex'), raw, adler32(megabytes * MEGABYTE, byte)]);
}

/** zlib's checksum of so many times the same byte. */
function adler32(count: number, byte: number): Buffer {
  const [n, value, modulus] = [BigInt(count), BigInt(byte), 65_521n];
  const low = (1n + n * value) % modulus;
  const high = (n + (value * n * (n + 1n)) / 2n) % modulus;
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(Number(high * 65_536n + low));
  return checksum;
}

import { Unreadable } from '../../serve-engine.ts';

/** The papers that invoices carry along included. */
const MAX_BYTES = 32 * 1024 * 1024;
/** An XML declaration stands at the very start. */
const HEAD_BYTES = 256;

const DECLARED = /^<\?xml\s[^>]*?encoding\s*=\s*["'](?<label>[\w.:-]+)["']/;

/** How the first bytes of XML look where each sign takes two. */
const starts: readonly { readonly bytes: readonly number[]; readonly label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
  { bytes: [0x3c, 0x00], label: 'utf-16le' },
  { bytes: [0x00, 0x3c], label: 'utf-16be' },
];

/**
 * The text of an XML file, undefined where it is none.
 *
 * The first bytes decide before what the file says of itself: .NET writes "utf-16" on top of UTF-8.
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const start = starts.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  if (!start && !/^\s*</.test(head)) return undefined;
  if (bytes.length > MAX_BYTES) throw new Unreadable('damaged');
  return decode(bytes, start?.label ?? declaredIn(head));
}

function declaredIn(head: string): string {
  const label = DECLARED.exec(head)?.groups?.['label'] ?? 'utf-8';
  // Its first byte is a sign of its own, so it cannot be what it says.
  return /^(?:utf-?16|utf-?32|ucs-?[24]|iso-10646)/i.test(label) ? 'utf-8' : label;
}

function decode(bytes: Uint8Array, label: string): string {
  const decoder = decoderFor(label);
  try {
    return decoder.decode(bytes);
  } catch (error) {
    throw new Unreadable('damaged', error);
  }
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (error) {
    throw new Unreadable('unsupported_encoding', error);
  }
}

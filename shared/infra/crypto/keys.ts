import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** `api` and `operator` are for programs; the others go from us to us by way of a client or a mail. */
const keyKinds = ['api', 'operator', 'refresh', 'one_time'] as const;
export type KeyKind = (typeof keyKinds)[number];

export type NewKey = {
  /** Shown once, never stored. */
  readonly plaintext: string;
  readonly hash: Buffer;
  readonly start: string;
};

const prefixes = {
  api: 'dmk',
  operator: 'dmo',
  refresh: 'dmr',
  one_time: 'dmt',
} as const satisfies Record<KeyKind, string>;

/**
 * 256 random bits behind a prefix that secret scanners can find, and a checksum that lets a
 * mistyped key be refused without asking the database. Random keys need no slow hash.
 */
export function newKey(kind: KeyKind): NewKey {
  const body = `${prefixes[kind]}_${randomBytes(32).toString('hex')}`;
  const plaintext = `${body}${checksum(body)}`;
  return { plaintext, hash: hashKey(plaintext), start: plaintext.slice(0, 12) };
}

/** What a text would be by its beginning, whether or not there is such a key. */
export function kindOfKey(text: string): KeyKind | undefined {
  return keyKinds.find((kind) => text.startsWith(`${prefixes[kind]}_`));
}

/** @returns the hash to look up, or undefined where the text cannot be a key of ours. */
export function hashOfPresentedKey(kind: KeyKind, presented: string): Buffer | undefined {
  if (!new RegExp(`^${prefixes[kind]}_[0-9a-f]{72}$`).test(presented)) return undefined;
  const body = presented.slice(0, -8);
  return presented.endsWith(checksum(body)) ? hashKey(presented) : undefined;
}

function hashKey(plaintext: string): Buffer {
  return createHash('sha256').update(plaintext).digest();
}

function checksum(body: string): string {
  return crc32(body).toString(16).padStart(8, '0');
}

/**
 * The secret that signs an organization's callbacks, as `whsec_...` (Standard Webhooks 1.0.0).
 * Derived, so that there is nothing to steal from the database; a new generation is a new secret.
 */
export function signingSecret(rootKey: Buffer, organizationId: string, generation: number): string {
  const info = `docmill/callback-signing/${organizationId}/${generation}`;
  const secret = Buffer.from(hkdfSync('sha256', rootKey, Buffer.alloc(0), info, 32));
  return `whsec_${secret.toString('base64')}`;
}

/** What an organization's lessons are salted with. Derived, for the same reason. */
export function lessonSalt(rootKey: Buffer, organizationId: string): string {
  const info = `docmill/lessons/${organizationId}`;
  return Buffer.from(hkdfSync('sha256', rootKey, Buffer.alloc(0), info, 32)).toString('base64');
}

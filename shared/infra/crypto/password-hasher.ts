import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import pLimit from 'p-limit';

import { AppError } from '#shared/core/errors.ts';

export type PasswordHasher = {
  /** @returns a PHC string */
  readonly hash: (password: string) => Promise<string>;
  /**
   * Without a hash to compare with it takes as long and is false, so that nobody learns from the
   * time whether there is an account.
   */
  readonly matches: (password: string, hash: string | undefined) => Promise<boolean>;
  /** Whether the hash was made with weaker parameters than today's. */
  readonly isOutdated: (hash: string) => boolean;
};

type Parameters = {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
};

/** OWASP Password Storage Cheat Sheet, argon2id: m = 19 MiB, t = 2, p = 1. */
const today: Parameters = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const VERSION = 19;

/** Each holds 19 MiB and a processor: so many at once, so many in line, and the rest comes later. */
const AT_ONCE = 2;
const MOST_WAITING = 100;

const derive = promisify(argon2);

export function createPasswordHasher(): PasswordHasher {
  const limit = pLimit(AT_ONCE);

  async function compute(password: string, salt: Buffer, parameters: Parameters): Promise<Buffer> {
    if (limit.pendingCount >= MOST_WAITING) throw busy();
    const message = password.normalize('NFKC');
    return limit(async () =>
      derive('argon2id', { message, nonce: salt, tagLength: HASH_BYTES, ...parameters }),
    );
  }

  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES);
      return toPhc(today, salt, await compute(password, salt, today));
    },
    async matches(password, hash) {
      if (hash === undefined) {
        await compute(password, randomBytes(SALT_BYTES), today);
        return false;
      }
      const { parameters, salt, digest } = fromPhc(hash);
      return timingSafeEqual(await compute(password, salt, parameters), digest);
    },
    isOutdated(hash) {
      const { memory, passes, parallelism } = fromPhc(hash).parameters;
      return memory < today.memory || passes < today.passes || parallelism !== today.parallelism;
    },
  };
}

/** `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`, as other programs write it too. */
function toPhc({ memory, passes, parallelism }: Parameters, salt: Buffer, digest: Buffer): string {
  const parameters = `m=${memory},t=${passes},p=${parallelism}`;
  return `$argon2id$v=${VERSION}$${parameters}$${encode(salt)}$${encode(digest)}`;
}

/** Base64 without padding, as PHC has it. */
function encode(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

function fromPhc(text: string): { parameters: Parameters; salt: Buffer; digest: Buffer } {
  const match =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  if (!match) throw new Error('a stored password hash is not of a kind that is known');
  const [, memory, passes, parallelism, salt = '', digest = ''] = match;
  return {
    parameters: {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    },
    salt: Buffer.from(salt, 'base64'),
    digest: Buffer.from(digest, 'base64'),
  };
}

function busy(): AppError {
  return new AppError({
    kind: 'unavailable',
    code: 'login.busy',
    message: 'Too many people are logging in at this moment; try again in a few seconds.',
  });
}

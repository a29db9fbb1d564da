import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps other people's secrets: sealed at rest, opened only where they are needed. */
export type SecretBox = {
  readonly seal: (secret: string) => SealedSecret;
  /** @throws Error where the bytes were changed or sealed under another root key */
  readonly open: (sealed: Buffer) => string;
};

export type SealedSecret = {
  readonly bytes: Buffer;
  /** The same for the same secret; tells nothing about it without the root key. */
  readonly mark: string;
};

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key derived from the root key for one purpose; stored as nonce, tag, text. */
export function createSecretBox(rootKey: Buffer, purpose: string): SecretBox {
  const sealingKey = derive(rootKey, `docmill/${purpose}/seal`);
  const markingKey = derive(rootKey, `docmill/${purpose}/mark`);
  return {
    seal(secret) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce);
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return {
        bytes: Buffer.concat([nonce, cipher.getAuthTag(), text]),
        mark: createHmac('sha256', markingKey).update(secret).digest('hex'),
      };
    },
    open(sealed) {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce).setAuthTag(tag);
      const text = sealed.subarray(NONCE_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    },
  };
}

function derive(rootKey: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', rootKey, Buffer.alloc(0), info, 32));
}

import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { bytes, milliseconds, platformConfig, port } from '#shared/config/schemas.ts';

export const apiConfig = z.object({
  ...platformConfig,
  PORT: port.default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** Of one uploaded file. */
  MAX_PAYLOAD_BYTES: bytes.default(100 * 1024 ** 2),
  /** Uploads on their way to the store. */
  UPLOAD_FOLDER: z.string().default(join(tmpdir(), 'docmill-uploads')),
  /** How long a request waits for a page's image or a searchable PDF that is not made yet. */
  RENDITION_WAIT_MS: milliseconds.default(20_000),
  /** How long a stopping API lets its requests finish. */
  STOP_GRACE_MS: milliseconds.default(20_000),
});

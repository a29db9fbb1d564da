import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { bytes, count, list, milliseconds, platformConfig, port } from '#shared/config/schemas.ts';

export const apiConfig = z.object({
  ...platformConfig,
  PORT: port.default(8080),
  HOST: z.string().default('127.0.0.1'),
  /** Of one uploaded file. */
  MAX_PAYLOAD_BYTES: bytes.default(100 * 1024 ** 2),
  /** Rows of an export that is answered at once; others are jobs, without a limit. */
  MAX_EXPORT_ROWS: count.default(10_000),
  /** Uploads on their way to the store. */
  UPLOAD_FOLDER: z.string().default(join(tmpdir(), 'docmill-uploads')),
  /** How long a request waits for a page's image or a searchable PDF that is not made yet. */
  RENDITION_WAIT_MS: milliseconds.default(20_000),
  /** Of any other request. */
  MAX_BODY_BYTES: bytes.default(1024 ** 2),
  /** Of a request that names the items of a batch. */
  MAX_BATCH_BODY_BYTES: bytes.default(16 * 1024 ** 2),
  /** How long who took a review has it, from what he did last. */
  REVIEW_LOCK_MINUTES: count.max(1_440).default(15),
  /** Of one organization. */
  MAX_EVENT_STREAMS: count.default(2_000),
  /** Between comments that keep an event stream open. */
  EVENT_HEARTBEAT_MS: milliseconds.default(15_000),
  BODY_TIMEOUT_MS: milliseconds.default(20_000),
  /** Where clients reach the API; tokens name it, and with https browsers are told to stay with TLS. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Web pages from there may call the API; mails lead to the first. */
  FRONTEND_ORIGINS: list
    .pipe(z.array(z.url({ protocol: /^https?$/ }).refine(isOrigin, 'must be an origin')))
    .default([]),
  /** How many proxies of yours every request passes. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  /** Signs access tokens; several, separated by commas: the first signs, all are taken. */
  JWT_SECRET_KEY: list
    .pipe(z.array(z.string().min(32, 'each needs 32 characters or more')).min(1))
    .optional(),
  JWT_ACCESS_TOKEN_EXPIRES: count.max(60).default(10),
  JWT_REFRESH_TOKEN_EXPIRES: count.max(365).default(7),
  SESSION_IDLE_MINUTES: count.default(60),
  PASSWORD_RESET_TOKEN_TTL: count.max(86_400).default(1_800),
  PASSWORD_MIN_LENGTH: z.coerce.number().int().min(8).max(64).default(12),
  /** Whether strangers may make accounts and organizations of their own. */
  REGISTRATION: z.enum(['open', 'invited']).default('open'),
  /** Requests a minute: of one address to log in and the like, of one key or person, of one organization. */
  RATE_LIMIT_AUTH: count.default(60),
  RATE_LIMIT_ACTOR: count.default(6_000),
  RATE_LIMIT_ORGANIZATION: count.default(12_000),
  /** How long a stopping API lets its requests finish. */
  STOP_GRACE_MS: milliseconds.default(20_000),
});

export type ApiConfig = z.output<typeof apiConfig>;

function isOrigin(text: string): boolean {
  return new URL(text).origin === text;
}

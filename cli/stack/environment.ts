import type { Environment } from '#shared/config/parse-config.ts';

import { embeddedS3 } from './s3.ts';
import type { Secrets } from './state-folder.ts';

/** The variables that name a part of the platform that already runs elsewhere. */
const external = {
  postgres: ['DATABASE_OWNER_URL', 'DATABASE_URL', 'DATABASE_SYSTEM_URL'],
  redis: ['REDIS_URL'],
  s3: ['S3_URL', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'],
} as const;

export type Part = keyof typeof external;

/**
 * Whether a part is given from outside; then no embedded one is started.
 * @throws Error where only some of its variables are given
 */
export function isExternal(part: Part, given: Environment): boolean {
  const names = external[part];
  const set = names.filter((name) => (given[name] ?? '') !== '');
  if (set.length === 0) return false;
  if (set.length === names.length) return true;
  const missing = names.filter((name) => (given[name] ?? '') === '');
  throw new Error(`${set.join(', ')} is set, so ${missing.join(', ')} must be set too.`);
}

type EmbeddedUrls = {
  readonly postgresPort?: number;
  readonly redisUrl?: string;
  readonly s3Url?: string;
};

/** What the processes are told: the embedded parts, and over them everything given from outside. */
export function processEnvironment(
  given: Environment,
  secrets: Secrets,
  { postgresPort, redisUrl, s3Url }: EmbeddedUrls,
): Record<string, string> {
  const database = (role: string, password: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${postgresPort}/docmill`;
  const embedded = {
    ...(postgresPort === undefined
      ? {}
      : {
          DATABASE_OWNER_URL: database('docmill_owner', secrets.ownerPassword),
          DATABASE_URL: database('docmill_app_login', secrets.appPassword),
          DATABASE_SYSTEM_URL: database('docmill_system_login', secrets.systemPassword),
        }),
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    ...(s3Url === undefined
      ? {}
      : {
          S3_URL: s3Url,
          S3_BUCKET: embeddedS3.bucket,
          S3_ACCESS_KEY: embeddedS3.accessKey,
          S3_SECRET_KEY: embeddedS3.secretKey,
        }),
    DOCMILL_ROOT_KEY: secrets.rootKey,
  };
  const set = Object.entries(given).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return { ...embedded, ...Object.fromEntries(set) };
}

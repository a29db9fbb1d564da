import { z } from 'zod';

const wholeNumber = z.coerce.number().int();

/** `true`, `1`, `yes`, `on` and their opposites. */
const flag = z.stringbool();

export const logConfig = {
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
};

export const databaseConfig = {
  /** The application's role: sees one organization at a time, owns nothing. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_SIZE: wholeNumber.min(2).max(200).default(20),
};

export const systemDatabaseConfig = {
  /** The role of the dispatcher, the sweeps and the administrator's commands. */
  DATABASE_SYSTEM_URL: z.url({ protocol: /^postgres(ql)?$/ }),
};

const redisConfig = {
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** The braces are a hash tag: they keep all keys in one slot of a cluster. */
  REDIS_PREFIX: z
    .string()
    .regex(/^\{[a-z0-9-]+\}$/, 'must look like {docmill}')
    .default('{docmill}'),
};

export const storageConfig = {
  S3_URL: z.url({ protocol: /^https?$/ }),
  /** Where clients reach the store, if that is somewhere else: they send large files there. */
  S3_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().min(3).default('docmill'),
  S3_ACCESS_KEY: z.string().min(1),
  S3_SECRET_KEY: z.string().min(1),
};

type StorageConfig = {
  readonly S3_URL: string;
  readonly S3_PUBLIC_URL?: string | undefined;
  readonly S3_REGION: string;
  readonly S3_BUCKET: string;
  readonly S3_ACCESS_KEY: string;
  readonly S3_SECRET_KEY: string;
};

/** What `createObjectStorage` wants to know. */
export function storageOptionsOf(config: StorageConfig) {
  return {
    url: config.S3_URL,
    publicUrl: config.S3_PUBLIC_URL,
    region: config.S3_REGION,
    bucket: config.S3_BUCKET,
    accessKey: config.S3_ACCESS_KEY,
    secretKey: config.S3_SECRET_KEY,
  };
}

const secretConfig = {
  /** 32 random bytes as base64; everything that must be kept secret at rest hangs on it. */
  DOCMILL_ROOT_KEY: z
    .base64()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes as base64'),
};

const callbackConfig = {
  /** For development only: lets callbacks go to http and to private and loopback addresses. */
  ALLOW_PRIVATE_CALLBACKS: flag.default(false),
};

const antivirusConfig = {
  /** clamd at tcp://host:port or unix:///path. Without it files are not scanned. */
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
};

/** Any server that speaks like OpenAI's; it may be one of the operator's own network. */
const modelConfig = {
  LLM_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  LLM_MODEL: z.string().min(1).optional(),
};

/** What the API and the workers both read. */
export const platformConfig = {
  ...logConfig,
  ...databaseConfig,
  ...redisConfig,
  ...storageConfig,
  ...secretConfig,
  ...callbackConfig,
  ...antivirusConfig,
  ...modelConfig,
};

/** A comma-separated list. */
export const list = z.string().transform((text) => text.split(',').map((entry) => entry.trim()));
export const port = wholeNumber.min(0).max(65_535);
export const milliseconds = wholeNumber.min(1);
export const count = wholeNumber.min(1);
export const bytes = wholeNumber.min(1);

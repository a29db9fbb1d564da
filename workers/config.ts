import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import {
  bytes,
  count,
  milliseconds,
  platformConfig,
  port,
  systemDatabaseConfig,
} from '#shared/config/schemas.ts';
import { poolNames } from '#shared/queues/pools.ts';

const cores = availableParallelism();

/** `prepare:2,recognise:4`: which pools this worker serves and how many tasks of each at once. */
const poolList = z
  .string()
  .transform((text): unknown => text.split(',').map((entry) => entry.trim().split(':')))
  .pipe(z.array(z.tuple([z.enum(poolNames), z.coerce.number<string>().int().min(1)])).min(1));

const settings = z.object({
  ...platformConfig,
  ...systemDatabaseConfig,
  /** Health and metrics. */
  WORKER_PORT: port.default(8081),
  HOST: z.string().default('127.0.0.1'),
  /** By default one page more is at work than there are cores: it is drawn while OCR reads the others. */
  WORKER_POOLS: poolList.prefault(
    `prepare:2,recognise:${cores + 1},analyse:1,trial:1,learn:1,split:1,illustrate:2,deliver:20,mail:5,open:2,fetch:5,export:2`,
  ),
  /** Private temporary files of the documents at work. */
  WORK_FOLDER: z.string().default(join(tmpdir(), 'docmill')),
  /** Processes of each engine. */
  ENGINE_PROCESSES: count.default(cores),
  /** Ordinary pages need a tenth of it; a large page full of inline images was seen to need 2.1 GiB. */
  ENGINE_MEMORY_BYTES: bytes.default(2.5 * 1024 ** 3),
  /** The longest an engine may take over one page, and how much processor time. */
  ENGINE_TIMEOUT_MS: milliseconds.default(90_000),
  ENGINE_CPU_SECONDS: count.default(60),
  /** Of the engines that decode pages; OCR and work on whole documents may take longer. */
  ENGINE_PAGE_CPU_SECONDS: count.default(25),
  /** Holds Tesseract's fast models; looked for in the usual places if not given. */
  TESSDATA_FOLDER: z.string().optional(),
  /** Of one file that is fetched. */
  MAX_PAYLOAD_BYTES: bytes.default(100 * 1024 ** 2),
  MAX_PAGES: count.default(2_000),
  /** Points; 14,400 is the most that the PDF standard speaks of. */
  MAX_PAGE_SIDE: count.default(14_400),
  /** Of one image, before it is decoded. */
  MAX_IMAGE_PIXELS: count.default(100_000_000),
  /** Of an archive: how many files, and how many bytes they may come to. */
  MAX_ARCHIVE_ENTRIES: count.default(1_000),
  MAX_ARCHIVE_ENTRY_BYTES: bytes.default(100 * 1024 ** 2),
  MAX_ARCHIVE_BYTES: bytes.default(1024 ** 3),
  MAX_ARCHIVE_RATIO: count.default(100),
  MAX_ARCHIVE_NESTING: count.default(1),
  /** Codes with one of these texts mark separator sheets, as a Patch T does. */
  SEPARATOR_TEXTS: z
    .string()
    .default('PATCHT')
    .transform((list) => list.split(',').map((text) => text.trim())),
  /** Without it mails become files in the outbox folder. */
  RESEND_API_KEY: z.string().optional(),
  /** Of a stand-in for Resend. */
  RESEND_BASE_URL: z.url().optional(),
  /** Where clients reach the API: links in mails lead there. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  MAIL_FROM: z.string().default('Docmill <docmill@localhost>'),
  MAIL_OUTBOX_FOLDER: z.string().default(join(tmpdir(), 'docmill-outbox')),
  /** Of the model at LLM_BASE_URL. Servers without keys are given any. */
  LLM_API_KEY: z.string().min(1).optional(),
  /** For one document, with all tries; the task that waits has two minutes. */
  LLM_TIMEOUT_MS: milliseconds.max(90_000).default(60_000),
  /** What of a document is sent to it at most. */
  LLM_MAX_PAGES: count.max(100).default(8),
  LLM_MAX_CHARACTERS: count.max(1_000_000).default(60_000),
  DISPATCH_INTERVAL_MS: milliseconds.default(100),
  SWEEP_INTERVAL_MS: milliseconds.default(5_000),
  /** A worker that is silent for so long has lost its tasks. */
  LEASE_MS: milliseconds.min(1_000).default(30_000),
  /** A ticket that no worker took within this time is looked for in Redis. */
  LOST_TICKET_MS: milliseconds.default(15_000),
  /** How long a stopping worker lets its tasks finish before it hands them back. */
  STOP_GRACE_MS: milliseconds.default(20_000),
});

/** A model that is set up in part would be a model that nobody notices to be off. */
export const workerConfig = settings.refine(
  ({ LLM_BASE_URL, LLM_API_KEY, LLM_MODEL }) =>
    new Set([LLM_BASE_URL, LLM_API_KEY, LLM_MODEL].map((one) => one === undefined)).size === 1,
  {
    path: ['LLM_BASE_URL'],
    message: 'goes with LLM_API_KEY and LLM_MODEL: all three are set, or none',
  },
);

export type WorkerConfig = z.output<typeof workerConfig>;

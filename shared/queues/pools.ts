import { z } from 'zod';

import {
  batchIdSchema,
  deliveryIdSchema,
  documentIdSchema,
  exportIdSchema,
  jobIdSchema,
  mailIdSchema,
  organizationIdSchema,
  renditionIdSchema,
  taskIdSchema,
  trialIdSchema,
  versionIdSchema,
} from '#shared/core/ids.ts';

import { definePool, type PoolDefinition } from './define-pool.ts';

const documentWork = {
  jobId: jobIdSchema,
  documentId: documentIdSchema,
  versionId: versionIdSchema,
};

/** Identify the file, check it, count its pages, plan the reading. */
export const preparePool = definePool({
  name: 'prepare',
  payload: z.strictObject(documentWork),
  timeoutMs: 10 * 60_000,
  maxAttempts: 6,
  maxCrashes: 2,
  backoffMs: 1_000,
});

/** Read the pages from `from` to `to`: each by its text layer, by OCR, or by both. */
export const recognisePool = definePool({
  name: 'recognise',
  payload: z.strictObject({
    ...documentWork,
    from: z.int().positive(),
    to: z.int().positive(),
  }),
  timeoutMs: 10 * 60_000,
  maxAttempts: 6,
  maxCrashes: 2,
  backoffMs: 1_000,
});

/** Classify the read document and extract its fields. */
export const analysePool = definePool({
  name: 'analyse',
  payload: z.strictObject(documentWork),
  timeoutMs: 2 * 60_000,
  maxAttempts: 6,
  maxCrashes: 2,
  backoffMs: 1_000,
});

/** Look for the fields of a profile that is not saved yet. Somebody waits for it. */
export const trialPool = definePool({
  name: 'trial',
  payload: z.strictObject({
    trialId: trialIdSchema,
    documentId: documentIdSchema,
    versionId: versionIdSchema,
  }),
  timeoutMs: 2 * 60_000,
  maxAttempts: 3,
  maxCrashes: 2,
  backoffMs: 1_000,
});

/** Learn from what an organization's people corrected. One task at a time for each. */
export const learnPool = definePool({
  name: 'learn',
  payload: z.strictObject({}),
  timeoutMs: 10 * 60_000,
  maxAttempts: 4,
  maxCrashes: 2,
  backoffMs: 5_000,
});

/** Cut a scan where its separator sheets are; each part becomes a document. */
export const splitPool = definePool({
  name: 'split',
  payload: z.strictObject(documentWork),
  timeoutMs: 20 * 60_000,
  maxAttempts: 6,
  maxCrashes: 2,
  backoffMs: 1_000,
});

/** Make one rendition of a document that was read: a page's picture, the searchable PDF. */
export const illustratePool = definePool({
  name: 'illustrate',
  payload: z.strictObject({
    renditionId: renditionIdSchema,
    documentId: documentIdSchema,
    versionId: versionIdSchema,
  }),
  timeoutMs: 20 * 60_000,
  maxAttempts: 4,
  maxCrashes: 2,
  backoffMs: 1_000,
});

/** Send one webhook message to one receiver once; the delivery’s own schedule says when to try again. */
export const deliverPool = definePool({
  name: 'deliver',
  payload: z.strictObject({ deliveryId: deliveryIdSchema }),
  timeoutMs: 30_000,
  maxAttempts: 6,
  maxCrashes: 2,
  backoffMs: 5_000,
});

/** Send one mail. */
export const mailPool = definePool({
  name: 'mail',
  payload: z.strictObject({ mailId: mailIdSchema }),
  timeoutMs: 30_000,
  maxAttempts: 10,
  maxCrashes: 10,
  backoffMs: 2_000,
});

/** Make documents and jobs of the items of a batch that stand from `from` to `to`. */
export const openPool = definePool({
  name: 'open',
  payload: z.strictObject({
    batchId: batchIdSchema,
    from: z.int().positive(),
    to: z.int().positive(),
  }),
  timeoutMs: 2 * 60_000,
  maxAttempts: 6,
  maxCrashes: 6,
  backoffMs: 1_000,
});

/** Fetch the file of one item of a batch from where the client says that it lies. */
export const fetchPool = definePool({
  name: 'fetch',
  payload: z.strictObject({ batchId: batchIdSchema, position: z.int().positive() }),
  timeoutMs: 10 * 60_000,
  maxAttempts: 5,
  maxCrashes: 5,
  backoffMs: 2_000,
});

/** Make the file of an export. */
export const exportPool = definePool({
  name: 'export',
  payload: z.strictObject({ exportId: exportIdSchema, jobId: jobIdSchema }),
  timeoutMs: 60 * 60_000,
  maxAttempts: 4,
  maxCrashes: 4,
  backoffMs: 2_000,
});

export const pools = {
  prepare: preparePool,
  recognise: recognisePool,
  analyse: analysePool,
  trial: trialPool,
  learn: learnPool,
  split: splitPool,
  illustrate: illustratePool,
  deliver: deliverPool,
  mail: mailPool,
  open: openPool,
  fetch: fetchPool,
  export: exportPool,
} as const satisfies { readonly [Name in string]: PoolDefinition<Name> };

export type PoolName = keyof typeof pools;

export const poolNames = [
  'prepare',
  'recognise',
  'analyse',
  'trial',
  'learn',
  'split',
  'illustrate',
  'deliver',
  'mail',
  'open',
  'fetch',
  'export',
] as const satisfies PoolName[];

/** What BullMQ carries: where to find the task, and which trip to Redis this is. */
export const ticketSchema = z.strictObject({
  taskId: taskIdSchema,
  organizationId: organizationIdSchema,
  epoch: z.int().positive(),
});
export type Ticket = z.output<typeof ticketSchema>;

/** BullMQ refuses ids of digits only and ids with a single colon. */
export const bullJobIdOf = ({ taskId, epoch }: Ticket): string => `${taskId}-r${epoch}`;

import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { ServiceContext, TxContext } from '#shared/context.ts';
import { AppError } from '#shared/core/errors.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import { failJob } from '#shared/features/jobs/index.ts';
import {
  loadWork,
  type ReadingConditions,
  type FileKey,
  type Work,
} from '#shared/features/pipeline/index.ts';
import type { VirusScanner } from '#shared/infra/antivirus/clamd.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import type { TaskRow } from '#shared/infra/db/schema.ts';

import type { Engines } from '../engines/engines.ts';
import type { Originals } from '../originals.ts';
import type { Reason } from '../processor.ts';

export type ArchiveLimits = {
  readonly maxEntries: number;
  /** Of one entry and of all together, unpacked. */
  readonly maxEntryBytes: number;
  readonly maxBytes: number;
  /** Unpacked bytes for one packed byte. */
  readonly maxRatio: number;
  /** Archives within each other; 1: those within an archive are refused. */
  readonly maxNesting: number;
};

/** What the processors that read documents share. */
export type ReadingSettings = ReadingConditions & {
  readonly engines: Engines;
  readonly originals: Originals;
  readonly workFolder: string;
  readonly languageFolder: string;
  /** For one question to an engine. */
  readonly timeoutMs: number;
  readonly maxPages: number;
  readonly maxPixels: number;
  /** Points. */
  readonly maxPageSide: number;
  readonly archiveLimits: ArchiveLimits;
  readonly passwords: SecretBox;
  readonly scanner: VirusScanner | undefined;
  /** Of an organization's lessons; see shared/infra/crypto/keys.ts. */
  readonly saltOf: (organizationId: OrganizationId) => string;
};

/** A private folder that goes when the work is done, whatever comes of it. */
export async function withFolder<T>(
  { workFolder }: Pick<ReadingSettings, 'workFolder'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(workFolder, 'task-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export type Source = {
  readonly path: string;
  readonly mediaType: string;
  /** Opens it where it is encrypted. */
  readonly password: string | undefined;
};

/** A document's rows, and its current version's bytes for as long as they are held. */
export type FetchedWork = Work & Disposable & { readonly source: Source };

export async function fetchWork(
  ctx: ServiceContext,
  key: FileKey,
  { originals, passwords }: ReadingSettings,
  signal: AbortSignal,
): Promise<FetchedWork> {
  const work = await loadWork(ctx, key);
  const { mediaType, sealedPassword } = work.version;
  const password = sealedPassword === null ? undefined : passwords.open(sealedPassword);
  const original = await originals.borrow(ctx, work.version, signal);
  return {
    ...work,
    source: { path: original.path, mediaType, password },
    [Symbol.dispose]() {
      original[Symbol.dispose]();
    },
  };
}

/** The document is at fault, or a page of it. */
export function isUnreadable(error: unknown): error is AppError {
  return error instanceof AppError && error.kind === 'unreadable_document';
}

/** The end of every step of the pipeline that cannot succeed: the job fails, with its reason. */
export async function failDocument(
  ctx: TxContext,
  { jobId }: TaskRow,
  reason: Reason,
): Promise<void> {
  if (jobId !== null) await failJob(ctx, jobId, reason);
}

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import type { Check } from '#shared/core/checks/check.ts';
import type { Classification, Field, PageGuess } from '#shared/core/field.ts';
import type { Language } from '#shared/core/languages.ts';
import type { PageReading } from '#shared/core/page.ts';
import type { ProfileVersionKey } from '#shared/core/profile.ts';
import {
  deleteAllFields,
  loadDocument,
  loadPages,
  faultsOfPages,
  findPageTurn,
  loadVersion,
  pagesReadBy,
  savePages,
  setDocumentOutcome,
  setDocumentProfile,
  setParts,
  setPageFacts,
  setScanState,
} from '#shared/features/documents/index.ts';
import { forgetDuplicateKey } from '#shared/features/duplicates/index.ts';
import {
  addPagesDone,
  failJob,
  lockJob,
  setPagesTotal,
  succeedJob,
} from '#shared/features/jobs/index.ts';
import { keepChecks, takeReading } from '#shared/features/revisions/index.ts';
import { enqueueTask, enqueueTasks } from '#shared/features/tasks/index.ts';
import { analysePool, recognisePool } from '#shared/queues/pools.ts';

import { recordUsage, unfinishedTasks, wasReadWithTrouble } from './pipeline.repository.ts';
import { keepSettings, type ReadingConditions } from './reuse.ts';
import { cutPacket, goOnAfterReading } from './split.ts';
import { pick, type WorkKey } from './work.ts';

/*
 * The pipeline of a document: prepare -> recognise (page ranges, in parallel) -> analyse, or split.
 * Each `complete...` verb is the effect of one finished task and runs in the task's fenced
 * transaction, with the job's row locked.
 */

/** What is known of a document once it was checked. */
export type Preparation = { readonly pageCount: number };

/**
 * Pages to one recognise task: few, because a neighbour waits for them; more in long documents,
 * where every task has its own cost.
 */
const PAGES_PER_TASK = 2;
const PAGES_PER_TASK_OF_LONG = 4;
const LONG = 64;

export async function completePreparation(
  ctx: TxContext,
  key: WorkKey,
  { pageCount }: Preparation,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const { jobId, documentId } = key;
  const updatedAt = clock.now();

  await setDocumentOutcome(tx, { organizationId, id: documentId, updatedAt }, { pageCount });
  // A retry has the pages that the job before it read.
  const { size: done } = await pagesReadBy(tx, { organizationId, versionId: key.versionId, jobId });
  await setPagesTotal(ctx, jobId, { total: pageCount, done });

  if (pageCount === 0) {
    await enqueueTask(ctx, analysePool, { payload: pick(key), jobId });
    return;
  }
  const share = pageCount > LONG ? PAGES_PER_TASK_OF_LONG : PAGES_PER_TASK;
  const payloads = rangesOf(pageCount, share).map(({ from, to }) => ({
    jobId,
    documentId,
    versionId: key.versionId,
    from,
    to,
  }));
  await enqueueTasks(ctx, recognisePool, { payloads, jobId });
}

/** Pages from 1, so many to a range. */
function rangesOf(pageCount: number, share: number) {
  return Array.from({ length: Math.ceil(pageCount / share) }, (_, index) => ({
    from: index * share + 1,
    to: Math.min(pageCount, (index + 1) * share),
  }));
}

/** What the virus scanner said; kept before anything else is done with the file. */
export async function keepScanVerdict(
  { tx, actor }: TxContext,
  { versionId }: WorkKey,
  verdict: 'clean' | 'infected',
): Promise<void> {
  await setScanState(tx, { organizationId: actor.organizationId, id: versionId }, verdict);
}

/** An archive is done once its entries are documents of their own. */
export async function completeUnpacking(
  ctx: TxContext,
  { jobId, documentId }: WorkKey,
): Promise<void> {
  const { organizationId } = ctx.actor;
  const updatedAt = ctx.clock.now();
  await setDocumentOutcome(ctx.tx, { organizationId, id: documentId, updatedAt }, { pageCount: 0 });
  await setPagesTotal(ctx, jobId, { total: 0, done: 0 });
  await succeedJob(ctx, jobId, unclassified);
}

/** Which of a version's pages this job has read already: a retry passes over them. */
export async function loadPagesDone(
  ctx: ServiceContext,
  { jobId, versionId }: WorkKey,
): Promise<ReadonlySet<number>> {
  const { organizationId } = ctx.actor;
  return inTransaction(ctx, async ({ tx }) =>
    pagesReadBy(tx, { organizationId, versionId, jobId }),
  );
}

/** Keeps pages as they are read, in the middle of a task. */
export async function keepPages(
  ctx: TxContext,
  { jobId, versionId }: WorkKey,
  pages: readonly PageReading[],
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  await savePages(tx, { organizationId, versionId, jobId, readAt: clock.now() }, pages);
  await addPagesDone(ctx, jobId, pages.length);
}

/**
 * The last finished recognise task creates the next one; the job's row lock makes it one. Where
 * no page could be read at all, the document has failed.
 */
export async function completeRecognition(
  ctx: TxContext,
  key: WorkKey,
  conditions: ReadingConditions,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  const { organizationId } = actor;
  const { jobId, documentId: id, versionId } = key;
  const remaining = await unfinishedTasks(tx, organizationId, jobId);
  if (remaining > 0) return;

  const document = await loadDocument(tx, organizationId, id);
  const faults = await faultsOfPages(tx, organizationId, versionId);
  const outcome = { unreadablePages: faults.count };
  await setDocumentOutcome(tx, { organizationId, id, updatedAt: clock.now() }, outcome);
  if (faults.first !== null && faults.count === document.pageCount) {
    await failJob(ctx, jobId, { code: faults.first, detail: 'None of its pages can be read.' });
    return;
  }
  if (faults.count === 0 && !(await wasReadWithTrouble(tx, organizationId, jobId))) {
    const version = await loadVersion(tx, organizationId, versionId);
    await keepSettings(ctx, { document, version }, conditions);
  }
  await goOnAfterReading(ctx, key, conditions.separatorTexts);
}

export type Analysis = {
  readonly classification: Classification;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
  /** What each page is, and where documents begin. */
  readonly pageGuesses: readonly PageGuess[];
  /** The profile whose fields were looked for, too. */
  readonly profile: ProfileVersionKey | null;
  /** What each page's text looks most like; null where it is too short to tell. */
  readonly pageLanguages: readonly {
    readonly number: number;
    readonly language: Language | null;
  }[];
  /** What the document should have been read in, where that is another language. */
  readonly languageSuggestion: Language | null;
  /** The script that most pages are written in, where no language that was chosen has it. */
  readonly scriptSuggestion: string | null;
};

export async function completeAnalysis(
  ctx: TxContext,
  { jobId, documentId, versionId }: WorkKey,
  { checks, pageGuesses, pageLanguages, classification, fields, profile, ...suggestions }: Analysis,
): Promise<void> {
  const { tx, actor } = ctx;
  const { organizationId } = actor;

  const key = { documentId, versionId };
  const languages = new Map(pageLanguages.map(({ number, language }) => [number, language]));
  const facts = pageGuesses.map((guess) => ({
    ...guess,
    language: languages.get(guess.number) ?? null,
  }));
  await setPageFacts(tx, { organizationId, versionId }, facts);
  if (await cutPacket(ctx, { jobId, ...key }, pageGuesses)) return;

  const classOfDocument = await takeReading(ctx, key, { classification, fields, profile });
  const version = { organizationId, id: versionId, documentId };
  await keepChecks(ctx, { version, documentClass: classOfDocument.class, checks });
  await recordPagesRead(ctx, { jobId, documentId, versionId });
  await succeedJob(ctx, jobId, { ...classOfDocument, ...suggestions });
}

/** A scan is done once the documents that it held are documents of their own. */
export async function completeSplit(ctx: TxContext, key: WorkKey): Promise<void> {
  const version = { organizationId: ctx.actor.organizationId, id: key.versionId };
  await setParts(ctx.tx, version, null);
  await deleteAllFields(ctx.tx, version);
  const document = await loadDocument(ctx.tx, version.organizationId, key.documentId);
  // Of which class it is nobody can say any more.
  const outcome = { classConfirmedAt: null };
  await setDocumentOutcome(ctx.tx, { ...document, updatedAt: ctx.clock.now() }, outcome);
  await setDocumentProfile(ctx.tx, document, null);
  await forgetDuplicateKey(ctx.tx, document);
  await recordPagesRead(ctx, key);
  await succeedJob(ctx, key.jobId, unclassified);
}

/** What holds documents is none itself. */
const unclassified = {
  class: null,
  classConfidence: null,
  languageSuggestion: null,
  scriptSuggestion: null,
};

/** Only what was read counts as read, not what was taken over. */
async function recordPagesRead(
  { tx, actor, clock }: TxContext,
  { jobId, documentId }: WorkKey,
): Promise<void> {
  const { organizationId } = actor;
  const job = await lockJob(tx, { organizationId, id: jobId });
  const { reusedFrom } = await loadDocument(tx, organizationId, documentId);
  const quantity = reusedFrom === null ? (job?.pagesTotal ?? 0) : 0;
  const createdAt = clock.now();
  await recordUsage(tx, { organizationId, jobId, kind: 'pages_read', quantity, createdAt });
}

/** So many pages are in memory at once. */
const PAGES_AT_ONCE = 20;

/** The pages in order, a few at a time. */
export async function* eachReadPage(
  ctx: ServiceContext,
  { versionId }: Pick<WorkKey, 'versionId'>,
): AsyncGenerator<PageReading> {
  const { organizationId } = ctx.actor;
  let pages: readonly PageReading[] = [];
  do {
    const after = pages.at(-1)?.number ?? 0;
    const window = { after, limit: PAGES_AT_ONCE };
    pages = await inTransaction(ctx, async ({ tx }) =>
      loadPages(tx, { organizationId, versionId }, window),
    );
    yield* pages;
  } while (pages.length === PAGES_AT_ONCE);
}

/** How a page was turned to be read: degrees clockwise. */
export async function loadTurn(
  ctx: ServiceContext,
  { versionId }: Pick<WorkKey, 'versionId'>,
  number: number,
): Promise<number> {
  const page = await inTransaction(ctx, async ({ tx, actor }) =>
    findPageTurn(tx, { organizationId: actor.organizationId, versionId, number }),
  );
  return page?.rotation ?? 0;
}

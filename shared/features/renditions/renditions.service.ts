import type { Readable } from 'node:stream';

import { inTransaction, type ServiceContext, type TxContext } from '#shared/context.ts';
import {
  newRenditionId,
  type DocumentId,
  type RenditionId,
  type VersionId,
} from '#shared/core/ids.ts';
import { findPageTurn, readVersion } from '#shared/features/documents/index.ts';
import { keepObject } from '#shared/features/intake/index.ts';
import { enqueueTask } from '#shared/features/tasks/index.ts';
import type { PictureSize, RenditionRow, VersionRow } from '#shared/infra/db/schema.ts';
import { illustratePool } from '#shared/queues/pools.ts';

import type { RenditionWatch } from './rendition-watch.ts';
import { cannotBeMade, hasNoPages, notReady, pageNotFound } from './renditions.errors.ts';
import {
  endRendition,
  findRendition,
  insertRendition,
  loadRendition,
  reviveRendition,
} from './renditions.repository.ts';

/** A rendition that is there. */
export type Rendition = {
  readonly version: VersionRow;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly open: () => Promise<Readable>;
};

/** How to wait for what must be made first. */
export type Patience = {
  readonly watch: RenditionWatch;
  readonly waitMs: number;
  readonly signal: AbortSignal;
};

/** Long enough for an operator to mend what was wrong, or for a busy hour to end. */
const RETRY_FAILED_MS = 10 * 60_000;

/** The page upright, as it was read: the boxes of its words fit. */
export async function getPageImage(
  ctx: ServiceContext,
  id: DocumentId,
  { page, size, patience }: { page: number; size: PictureSize; patience: Patience },
): Promise<Rendition> {
  const wish = { kind: size, page, part: `pages/${page}/image` };
  return getRendition(ctx, id, { wish, patience });
}

/** The document as a PDF whose text can be searched and copied. */
export async function getSearchablePdf(
  ctx: ServiceContext,
  id: DocumentId,
  patience: Patience,
): Promise<Rendition> {
  const wish = { kind: 'searchable_pdf', page: 0, part: 'searchable.pdf' } as const;
  return getRendition(ctx, id, { wish, patience });
}

type Wish = Pick<RenditionRow, 'kind' | 'page'> & {
  /** What the audit entry says was read. */
  readonly part: string;
};

async function getRendition(
  ctx: ServiceContext,
  id: DocumentId,
  { wish, patience }: { wish: Wish; patience: Patience },
): Promise<Rendition> {
  const asked = await inTransaction(ctx, async (txCtx) => askFor(txCtx, id, wish));
  const { version } = asked;
  let { rendition } = asked;
  if (rendition.state === 'queued') {
    await patience.watch.ended(rendition, patience.waitMs, patience.signal);
    const { organizationId, id: renditionId } = rendition;
    rendition = await inTransaction(ctx, async ({ tx }) =>
      loadRendition(tx, organizationId, renditionId),
    );
  }
  return openRendition(ctx, version, rendition);
}

function openRendition(
  { storage }: ServiceContext,
  version: VersionRow,
  { state, objectKey, byteSize, mediaType, failureCode, failureDetail }: RenditionRow,
): Rendition {
  if (state === 'failed') {
    throw cannotBeMade({ code: failureCode ?? 'internal', detail: failureDetail ?? '' });
  }
  if (state === 'queued' || mediaType === null) throw notReady();
  const open = async (): Promise<Readable> => storage.get(objectKey ?? version.objectKey);
  return { version, mediaType, byteSize: Number(byteSize), open };
}

type Asked = { readonly version: VersionRow; readonly rendition: RenditionRow };

/** The row, and the task that makes it for whoever asks first. */
async function askFor(ctx: TxContext, id: DocumentId, wish: Wish): Promise<Asked> {
  const { kind, page, part } = wish;
  const { document, version } = await readVersion(ctx, id, part);
  const { organizationId } = ctx.actor;
  const versionId = version.id;
  if (document.pageCount === 0) throw hasNoPages();
  if (page > 0 && !(await findPageTurn(ctx.tx, { organizationId, versionId, number: page }))) {
    throw pageNotFound();
  }
  const key = { organizationId, versionId, kind, page };
  const known = await findRendition(ctx.tx, key);
  const fresh = known ? await revive(ctx, known) : await openRow(ctx, key);
  if (fresh) {
    const payload = { renditionId: fresh.id, documentId: id, versionId };
    await enqueueTask(ctx, illustratePool, { payload });
  }
  const rendition = fresh ?? known ?? (await findRendition(ctx.tx, key));
  if (!rendition) throw notReady();
  return { version, rendition };
}

async function openRow(
  { tx, clock }: TxContext,
  key: Pick<RenditionRow, 'organizationId' | 'versionId' | 'kind' | 'page'>,
): Promise<RenditionRow | undefined> {
  const row = { ...key, id: newRenditionId(), state: 'queued', createdAt: clock.now() } as const;
  return insertRendition(tx, row);
}

/** What has failed a while ago is tried again. */
async function revive(
  { tx, clock }: TxContext,
  known: RenditionRow,
): Promise<RenditionRow | undefined> {
  if (known.state !== 'failed') return undefined;
  return reviveRendition(tx, known, new Date(clock.now().getTime() - RETRY_FAILED_MS));
}

/** What a task of the pool `illustrate` is to make. */
export async function loadRenditionWork(
  ctx: ServiceContext,
  id: RenditionId,
): Promise<RenditionRow> {
  return inTransaction(ctx, async ({ tx, actor }) => loadRendition(tx, actor.organizationId, id));
}

/** What was made; without an object, the version's own file will do. */
type Made = {
  readonly objectKey: string | null;
  readonly byteSize: number;
  readonly mediaType: string;
};

/** The effect of the finished task. */
export async function completeRendition(
  ctx: TxContext,
  id: RenditionId,
  made: Made,
): Promise<void> {
  const { tx, actor, clock } = ctx;
  if (made.objectKey !== null) await keepObject(ctx, made.objectKey);
  const ending = { ...made, state: 'ready', finishedAt: clock.now() } as const;
  await endRendition(tx, { organizationId: actor.organizationId, id }, ending);
}

/** The end of a task that cannot succeed. */
export async function failRendition(
  { tx, actor, clock }: TxContext,
  id: RenditionId,
  { code, detail }: { code: string; detail: string },
): Promise<void> {
  const { organizationId } = actor;
  const ending = { failureCode: code, failureDetail: detail, finishedAt: clock.now() };
  await endRendition(tx, { organizationId, id }, { ...ending, state: 'failed' });
}

type Work = {
  readonly renditionId: RenditionId;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
};

/** One that failed is made again at once, by an operator's word. */
export async function remakeRendition(ctx: TxContext, payload: Work): Promise<void> {
  const { tx, actor, clock } = ctx;
  const key = { organizationId: actor.organizationId, id: payload.renditionId };
  const revived = await reviveRendition(tx, key, clock.now());
  if (!revived) throw notReady();
  await enqueueTask(ctx, illustratePool, { payload });
}

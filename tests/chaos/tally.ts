import { ask } from '#cli/client/ask.ts';
import type { DocmillClient } from '#cli/client/docmill-client.ts';

import type { ChaosReceiver, Delivered } from './client/receiver.ts';
import type { Submitted } from './client/submit.ts';
import type { World } from './world/world.ts';

type Stock = {
  readonly submitted: number;
  readonly finished: number;
  /** How often each reason was given. */
  readonly failed: ReadonlyMap<string, number>;
  /** Ended otherwise than their bytes deserve. */
  readonly wronglyEnded: readonly string[];
  readonly lost: readonly string[];
  /** What exists more than once and may only once. */
  readonly twice: readonly string[];
  readonly callbacks: {
    readonly promised: number;
    readonly delivered: number;
    readonly unverified: number;
    /** Under the id of one that had come: the attempt's answer got lost. */
    readonly repeated: number;
    readonly refused: number;
  };
  readonly repairs: { readonly expiredLeases: number; readonly lostTickets: number };
  readonly isSettled: boolean;
  /** Nothing lost, nothing twice, nothing wrong, all told. */
  readonly isWhole: boolean;
};

export type Tally = Stock & { readonly faults: number; readonly seconds: number };

type Scene = {
  readonly world: World;
  readonly client: DocmillClient;
  readonly receiver: ChaosReceiver;
  readonly submitted: Submitted;
  readonly isSettled: boolean;
};

/** What a document came to, and was to. */
type Ending = {
  readonly id: string;
  readonly documentId: string | undefined;
  readonly wanted: string;
  readonly reason: string | null;
  readonly state: string | undefined;
};

/** Counts what became of what was submitted: the API's answers, the receiver's log, and the tables. */
export async function takeStock(scene: Scene): Promise<Stock> {
  const { world, client, receiver, submitted, isSettled } = scene;
  const endings = [
    ...(await endingsOfAlone(client, submitted)),
    ...(await endingsOfBatch(client, submitted)),
  ];
  const ended = endings.filter(({ state }) => state === 'succeeded' || state === 'failed');
  const lost = endings.filter((ending) => !ended.includes(ending)).map(({ id }) => id);
  const wrong = ended.filter(({ state, wanted }) => state !== wanted);
  const twice = [
    ...(await doublesInTables(world, endings.length)),
    ...doublesIn(receiver.delivered),
  ];
  const callbacks = countCallbacks(scene, endings);
  const isAllTold = callbacks.delivered === callbacks.promised && callbacks.unverified === 0;
  return {
    submitted: endings.length,
    finished: ended.filter(({ state }) => state === 'succeeded').length,
    failed: countBy(
      ended.filter(({ state }) => state === 'failed').map(({ reason }) => String(reason)),
    ),
    wronglyEnded: wrong.map(({ id, state, reason }) => `${id}: ${state} ${reason ?? ''}`),
    lost,
    twice,
    callbacks,
    repairs: {
      expiredLeases: await world.timesLogged('a worker went silent'),
      lostTickets: await world.timesLogged('a ticket was lost'),
    },
    isSettled,
    isWhole:
      isSettled && isAllTold && [lost, twice, wrong].every((problems) => problems.length === 0),
  };
}

async function endingsOfAlone(
  client: DocmillClient,
  { alone }: Submitted,
): Promise<readonly Ending[]> {
  const endings: Ending[] = [];
  for (const { documentId, ending } of alone) {
    const params = { path: { id: documentId } };
    const { data } = await client.GET('/api/v1/documents/{id}', { params });
    const state = data?.state === 'processed' ? 'succeeded' : data?.state;
    endings.push({
      id: documentId,
      documentId,
      wanted: ending,
      state,
      reason: data?.failure?.code ?? null,
    });
  }
  return endings;
}

type ResultLine = {
  readonly custom_id: string;
  readonly state: string;
  readonly document: { readonly id: string } | null;
  readonly failure: { readonly code: string } | null;
};

async function endingsOfBatch(
  client: DocmillClient,
  { batch }: Submitted,
): Promise<readonly Ending[]> {
  const params = { path: { id: batch.id } };
  const text = await ask(async () =>
    client.GET('/api/v1/batches/{id}/results', { params, parseAs: 'text' }),
  );
  const lines = text.split('\n').filter(Boolean);
  const results = new Map(
    lines.map((line) => {
      const result = JSON.parse(line) as ResultLine;
      return [result.custom_id, result] as const;
    }),
  );
  return [...batch.endings].map(([id, wanted]) => {
    const result = results.get(id);
    const reason = result?.failure?.code ?? null;
    return { id, documentId: result?.document?.id, wanted, state: result?.state, reason };
  });
}

/** Each of these finds what must not be. */
const doubleQueries = {
  'ended twice, as events tell': `
    select subject_id as id from events
    where type in ('job.succeeded', 'job.failed', 'batch.ended') group by subject_id having count(*) > 1`,
  'ended twice, as the audit tells': `
    select subject_id as id from audit_entries
    where action in ('document.processed', 'document.failed', 'document.submitted', 'batch.created')
    group by subject_id, action having count(*) > 1`,
  'a task finished twice': `
    select subject_id as id from audit_entries where action = 'task.succeeded'
    group by subject_id, details having count(*) > 1`,
  'told twice': `
    select subject_id as id from webhook_messages group by subject_id, event_type having count(*) > 1`,
  'more than one version': `
    select document_id as id from versions group by document_id having count(*) > 1`,
  'more than one job': `
    select document_id as id from jobs group by document_id having count(*) > 1`,
};

async function doublesInTables({ rows }: World, submitted: number): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [what, query] of Object.entries(doubleQueries)) {
    found.push(...(await rows<{ id: string }>(query)).map(({ id }) => `${what}: ${id}`));
  }
  const [made] = await rows<{ count: string }>('select count(*) from documents');
  const more = Number(made?.count) - submitted;
  return more > 0 ? [...found, `${more} documents more than were submitted`] : found;
}

/** The same news under two ids, at one receiver. */
function doublesIn(delivered: readonly Delivered[]): readonly string[] {
  const byNews = Map.groupBy(
    delivered,
    ({ path, type, subjectId }) => `${path} ${type} ${subjectId}`,
  );
  return [...byNews]
    .filter(([, same]) => new Set(same.map(({ id }) => id)).size > 1)
    .map(([news]) => `told twice: ${news}`);
}

/** One for each document at the endpoint, one for each callback that was asked for, one for the batch. */
function countCallbacks({ receiver, submitted }: Scene, endings: readonly Ending[]) {
  const { delivered, refused } = receiver;
  const { alone, batch } = submitted;
  const promised = [
    ...endings.map(({ documentId }) => `/endpoint ${documentId}`),
    ...alone.flatMap((one) => (one.hasCallback ? [`/callback ${one.documentId}`] : [])),
    `/endpoint ${batch.id}`,
  ];
  const came = new Set(delivered.map(({ path, subjectId }) => `${path} ${subjectId}`));
  const ids = new Set(delivered.map(({ path, id }) => `${path} ${id}`));
  return {
    promised: promised.length,
    delivered: promised.filter((one) => came.has(one)).length,
    unverified: delivered.filter(({ isVerified }) => !isVerified).length,
    repeated: delivered.length - ids.size,
    refused: refused(),
  };
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(values, (value) => value);
  return new Map([...groups].map(([value, same]) => [value, same.length]));
}

import { EventSourceParserStream } from 'eventsource-parser/stream';

import { ask } from './ask.ts';
import type { Batch, DocmillClient } from './docmill-client.ts';

/** An event says that something has changed, the counts say what; they are asked for no more often. */
const BETWEEN_COUNTS_MS = 500;

/** The batch once it has ended. `onItem` is told how many of its items have ended, of how many. */
export async function followBatch(
  client: DocmillClient,
  id: string,
  onItem: (ended: number, total: number) => void = () => {},
): Promise<Batch> {
  let lastEventId: string | undefined;
  let countedAt = 0;
  async function count(): Promise<Batch> {
    const batch = await ask(async () => client.GET('/api/v1/batches/{id}', { params: path(id) }));
    countedAt = performance.now();
    const { total, waiting, processing } = batch.counts;
    onItem(total - waiting - processing, total);
    return batch;
  }
  for (;;) {
    const batch = await count();
    if (batch.state === 'ended') return batch;
    // A stream that breaks is taken up again where it broke.
    for await (const event of eventsOf(client, id, lastEventId)) {
      lastEventId = event.id ?? lastEventId;
      if (performance.now() - countedAt > BETWEEN_COUNTS_MS) await count();
    }
  }
}

const path = (id: string) => ({ path: { id } });

async function* eventsOf(client: DocmillClient, id: string, lastEventId: string | undefined) {
  const header = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const params = { ...path(id), header };
  const stream = await ask(async () =>
    client.GET('/api/v1/batches/{id}/events', { params, parseAs: 'stream' }),
  );
  if (!stream) return;
  const events = stream
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  try {
    yield* events;
  } catch {
    // The connection broke; whoever follows asks again, and is told what cannot be answered.
  }
}

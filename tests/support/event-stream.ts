import type { TestClient } from './client.ts';

export type StreamedEvent = {
  readonly id: number | null;
  readonly event: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
  readonly data: any;
};

type Options = {
  readonly lastEventId?: number;
  /** Leaves after so many events. */
  readonly atMost?: number;
  readonly token?: string;
};

/** Follows a stream to its end. */
export async function eventsOf(
  url: string,
  { apiKey }: Pick<TestClient, 'apiKey'>,
  { lastEventId, atMost = Number.POSITIVE_INFINITY, token = apiKey }: Options = {},
): Promise<readonly StreamedEvent[]> {
  const leave = new AbortController();
  const response = await fetch(url, {
    signal: leave.signal,
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    },
  });
  if (!response.ok || !response.body) throw new Error(`${response.status}`);
  const events: StreamedEvent[] = [];
  let rest = '';
  try {
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${chunk}`.split('\n\n');
      rest = blocks.pop() ?? '';
      events.push(...blocks.flatMap((block) => parse(block) ?? []));
      if (events.length >= atMost) return events.slice(0, atMost);
    }
  } finally {
    leave.abort();
  }
  return events;
}

function parse(block: string): StreamedEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1).trim()] as const;
    }),
  );
  const event = fields.get('event');
  if (event === undefined) return undefined;
  const id = fields.get('id');
  return {
    id: id === undefined ? null : Number(id),
    event,
    data: JSON.parse(fields.get('data') ?? '{}'),
  };
}

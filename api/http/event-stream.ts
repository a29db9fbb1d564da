import { z } from '@hono/zod-openapi';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';

import { AppError } from '#shared/core/errors.ts';
import type { SubjectId } from '#shared/features/events/index.ts';
import type { EventRow } from '#shared/infra/db/batch-schema.ts';

import { serviceContext, type ApiDeps } from '../deps.ts';
import { identifyActor } from './access.ts';
import type { ApiContext } from './router.ts';

/** How a job or a batch stands, as an event would say it. */
type Standing = { readonly isEnded: boolean; readonly type: string; readonly data: object };

type Following = {
  readonly subjectId: SubjectId;
  /** How it stands; throws where the actor of the request may not see it, or not any more. */
  readonly look: () => Promise<Standing>;
  /** Whether the client may see an event. */
  readonly isVisible?: (event: EventRow) => Promise<boolean>;
  /** After such an event nothing comes, unless the subject was taken up again. */
  readonly isEnd: (event: EventRow) => boolean;
};

/** With every so many heartbeats it is asked whether the client still has access. */
const BEATS_PER_CHECK = 4;
const RETRY_MS = 3_000;

/**
 * Server-sent events of a job or a batch: those that there were, from behind `Last-Event-ID`, and
 * those to come, until it has ended. Comments keep the line open (`EVENT_HEARTBEAT_MS`).
 */
export async function followEvents(
  c: ApiContext,
  deps: ApiDeps,
  following: Following,
): Promise<Response> {
  const { subjectId, look } = following;
  const { organizationId } = serviceContext(c, deps).actor;
  const after = lastEventIdOf(c);
  const standing = await look();
  if (deps.eventFeed.followers(organizationId) >= deps.maxEventStreams) throw tooManyStreams();
  const followed = { organizationId, subjectId, after };
  const past = deps.eventFeed.past(followed);
  const first = standing.isEnded ? await past.next() : undefined;
  // Browsers come back for ever to a stream that ends, but not to one that has no content.
  if (first?.done === true && after > 0) return c.body(null, 204);
  c.header('cache-control', 'no-store');
  // Proxies hold small answers back otherwise.
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    if (first) {
      await tellPast(stream, following, { first, rest: past, standing });
      return;
    }
    const stop = new AbortController();
    stream.onAbort(() => stop.abort());
    const signal = AbortSignal.any([stop.signal, c.req.raw.signal, deps.stopping]);
    const mayStay = async (): Promise<boolean> => isStillIn(c, deps, look);
    deps.metrics.eventStreams.inc();
    const line = keepLine(stream, stop, { beatMs: deps.eventHeartbeatMs, mayStay });
    try {
      await tellLive(stream, deps.eventFeed.follow(followed, signal), following);
    } finally {
      line[Symbol.dispose]();
      deps.metrics.eventStreams.dec();
    }
  });
}

type Events = AsyncGenerator<EventRow>;

type Past = {
  readonly first: IteratorResult<EventRow, unknown>;
  readonly rest: Events;
  readonly standing: Standing;
};

/** All there is of what has ended; where that was forgotten, how it ended. */
async function tellPast(
  stream: SSEStreamingApi,
  following: Following,
  { first, rest, standing }: Past,
): Promise<void> {
  if (first.done === true) {
    await stream.writeSSE({ event: standing.type, data: JSON.stringify(standing.data) });
    return;
  }
  await tell(stream, first.value, following);
  for await (const event of rest) await tell(stream, event, following);
}

async function tellLive(stream: SSEStreamingApi, events: Events, following: Following) {
  await stream.write(`retry: ${RETRY_MS}\n\n`);
  for await (const event of events) {
    await tell(stream, event, following);
    if (following.isEnd(event) && (await following.look()).isEnded) return;
  }
}

async function tell(
  stream: SSEStreamingApi,
  event: EventRow,
  { isVisible }: Following,
): Promise<void> {
  if (isVisible && !(await isVisible(event))) return;
  const { seq, type, data, at } = event;
  const told = JSON.stringify({ ...data, at: at.toISOString() });
  await stream.writeSSE({ id: String(seq), event: type, data: told });
}

/** Comments for proxies, and an end for who has lost access. */
function keepLine(
  stream: SSEStreamingApi,
  stop: AbortController,
  { beatMs, mayStay }: { readonly beatMs: number; readonly mayStay: () => Promise<boolean> },
): Disposable {
  let beats = 0;
  async function beat(): Promise<void> {
    beats += 1;
    if (beats % BEATS_PER_CHECK === 0 && !(await mayStay())) stop.abort();
    else await stream.write(': still here\n\n');
  }
  const heart = setInterval(() => void beat(), beatMs);
  return {
    [Symbol.dispose]() {
      clearInterval(heart);
    },
  };
}

/** Whether who began to follow may still be here, and may still see what he follows. */
async function isStillIn(c: ApiContext, deps: ApiDeps, look: Following['look']): Promise<boolean> {
  try {
    await identifyActor(c, deps);
    await look();
    return true;
  } catch {
    return false;
  }
}

function lastEventIdOf(c: ApiContext): number {
  const given = c.req.header('last-event-id') ?? '0';
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new AppError({
    kind: 'invalid',
    code: 'request.invalid',
    message: 'Last-Event-ID must be the id of an event of this stream.',
  });
}

function tooManyStreams(): AppError {
  return new AppError({
    kind: 'limit_exceeded',
    code: 'events.too_many_streams',
    message: 'Too many event streams of the organization are open.',
    retryAfterSeconds: 10,
  });
}

/** For the OpenAPI document. */
export const eventStream = {
  description: 'Events, each with `id`, `event` and `data` in JSON',
  content: { 'text/event-stream': { schema: z.string() } },
};
export const lastEventId = z.object({
  'last-event-id': z.string().optional().openapi({
    description: 'The last event that came; the stream goes on behind it.',
  }),
});

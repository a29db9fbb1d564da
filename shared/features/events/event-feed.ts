import { setTimeout as sleep } from 'node:timers/promises';

import type { OrganizationId } from '#shared/core/ids.ts';
import type { EventRow } from '#shared/infra/db/batch-schema.ts';
import { inOrganization, type Db } from '#shared/infra/db/client.ts';
import type { Log } from '#shared/infra/log/log.ts';

import {
  findEventsAfter,
  type NextEvent,
  type Position,
  type SubjectId,
} from './events.repository.ts';

export type EventFeed = {
  /**
   * The events of a subject behind number `after`, those that are there and those to come, each
   * once and in their order, until the signal aborts.
   */
  readonly follow: (subject: Followed, signal: AbortSignal) => AsyncGenerator<EventRow>;
  /** Those that are there, of a subject that has ended. */
  readonly past: (subject: Followed) => AsyncGenerator<EventRow>;
  /** How many of an organization follow something now. */
  readonly followers: (organizationId: OrganizationId) => number;
};

type Followed = {
  readonly organizationId: OrganizationId;
  readonly subjectId: SubjectId;
  readonly after: number;
};

type Follower = Omit<Followed, 'after'> & {
  after: number;
  /** Read from the database and not yet taken; nothing is read for who has not taken. */
  pending: readonly NextEvent[];
  /** Resolves when there are events, or when the follower leaves. */
  news: PromiseWithResolvers<void>;
};

const TICK_MS = 200;
const EVENTS_AT_ONCE = 250;

/**
 * One reader for all who follow, one statement per organization and tick, however many follow: no
 * connection is held while nothing happens, a slow client holds up to 250 events, and what was there
 * before and what comes is read in one way, so nothing falls in between.
 */
export function createEventFeed(db: Db, log: Log): EventFeed {
  const followers = new Set<Follower>();
  const reader = createReader(db, log, followers);
  return {
    async *follow(subject, signal) {
      const follower: Follower = { ...subject, pending: [], news: Promise.withResolvers<void>() };
      const stop = (): void => follower.news.resolve();
      signal.addEventListener('abort', stop, { once: true });
      followers.add(follower);
      try {
        while (!signal.aborted) {
          reader.wake();
          await follower.news.promise;
          follower.news = Promise.withResolvers<void>();
          const events = follower.pending;
          yield* events;
          follower.after = events.at(-1)?.seq ?? follower.after;
          follower.pending = [];
        }
      } finally {
        followers.delete(follower);
        signal.removeEventListener('abort', stop);
      }
    },
    past: (subject) => eachPastEvent(db, subject),
    followers: (organizationId) =>
      [...followers].filter((follower) => follower.organizationId === organizationId).length,
  };
}

/** Reads while somebody follows something. */
function createReader(db: Db, log: Log, followers: ReadonlySet<Follower>) {
  let isReading = false;

  async function readOn(): Promise<void> {
    if (isReading) return;
    isReading = true;
    while (followers.size > 0) {
      const hungry = [...followers].filter((follower) => follower.pending.length === 0);
      const groups = Map.groupBy(hungry, (follower) => follower.organizationId);
      for (const [organizationId, group] of groups) await feed(organizationId, group);
      await sleep(TICK_MS);
    }
    isReading = false;
  }

  async function feed(organizationId: OrganizationId, group: readonly Follower[]): Promise<void> {
    try {
      const events = await inOrganization(db, organizationId, async (tx) =>
        findEventsAfter(tx, organizationId, positionsOf(group), EVENTS_AT_ONCE),
      );
      const byPosition = Map.groupBy(events, placeOf);
      for (const follower of group) {
        follower.pending = byPosition.get(placeOf(follower)) ?? [];
        if (follower.pending.length > 0) follower.news.resolve();
      }
    } catch (err) {
      log.warn({ err }, 'could not read events; will try again');
    }
  }

  return {
    wake: () => {
      void readOn();
    },
  };
}

async function* eachPastEvent(
  db: Db,
  { organizationId, subjectId, after }: Followed,
): AsyncGenerator<EventRow> {
  let position = after;
  for (;;) {
    const from = position;
    const events = await inOrganization(db, organizationId, async (tx) =>
      findEventsAfter(tx, organizationId, [{ subjectId, after: from }], EVENTS_AT_ONCE),
    );
    yield* events;
    if (events.length < EVENTS_AT_ONCE) return;
    position = events.at(-1)?.seq ?? from;
  }
}

const placeOf = ({ subjectId, after }: Position): string => `${subjectId} ${after}`;

/** Several who stand at the same place are served by one reading. */
function positionsOf(group: readonly Follower[]): readonly Position[] {
  return [...new Map(group.map((follower) => [placeOf(follower), follower])).values()];
}

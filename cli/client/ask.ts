import { setTimeout as sleep } from 'node:timers/promises';

import { messageOf } from '#shared/core/errors.ts';

import { RefusedError, UnreachableError } from './client-errors.ts';
import type { Problem } from './docmill-client.ts';

type Answer<T> = {
  readonly data?: T;
  readonly error?: Problem;
  readonly response: Response;
};

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/** Too many requests, and what proxies and servers say while they start, stop or are too busy. */
const transientStatuses = new Set([429, 502, 503, 504]);

/**
 * The data of an answer. What may pass is tried again, as `Retry-After` says or ever more slowly;
 * so a request must be one that may be repeated, like those with an `Idempotency-Key`.
 * @throws RefusedError @throws UnreachableError
 */
export async function ask<T>(attempt: () => Promise<Answer<T>>): Promise<T> {
  for (let number = 1; ; number += 1) {
    const outcome = await attempt().catch(toUnreachable);
    if (!(outcome instanceof Error) && outcome.response.ok) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an answer without content has none
      return outcome.data as T;
    }
    const error = outcome instanceof Error ? outcome : refusal(outcome);
    const response = outcome instanceof Error ? undefined : outcome.response;
    if (number === ATTEMPTS || !mayPass(error)) throw error;
    await sleep(pauseMs(number, response?.headers.get('retry-after')));
  }
}

function toUnreachable(error: unknown): UnreachableError {
  // What fetch throws says nothing; its cause does.
  const why = messageOf(error instanceof Error ? (error.cause ?? error) : error);
  return new UnreachableError(`The server does not answer: ${why}`, { cause: error });
}

function refusal({ error, response }: Answer<unknown>): RefusedError {
  // Something before the server may answer in a way of its own.
  const { statusText, status, url } = response;
  const usual = `${new URL(url).host} says: ${statusText || status}`;
  const { code = 'unknown', detail = usual, errors = [], request_id } = error ?? {};
  const places = errors.map(({ pointer, detail: what }) => `${pointer}: ${what}`);
  return new RefusedError([detail, ...places].join('\n  '), {
    status,
    code,
    requestId: request_id,
  });
}

const mayPass = (error: Error): boolean =>
  !(error instanceof RefusedError) ||
  transientStatuses.has(error.status) ||
  error.code === 'idempotency_key.in_use';

function pauseMs(number: number, retryAfter: string | null | undefined): number {
  const asked = Number(retryAfter ?? 0) * 1_000;
  const usual = FIRST_PAUSE_MS * 2 ** (number - 1);
  return Math.min(asked > 0 ? asked : usual, LONGEST_PAUSE_MS);
}

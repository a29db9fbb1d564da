import { expect, test } from 'vitest';

import { isGood, verdictOf, type Ending } from '../hostile/verdict.ts';

const LIMIT = 1024 ** 3;

const verdict = (ending: Ending, more: { crashed?: readonly string[]; peakBytes?: number } = {}) =>
  verdictOf({ ending, crashed: [], peakBytes: 0, ...more }, LIMIT);

const succeeded = { kind: 'ended', state: 'succeeded', code: undefined } as const;

test.for([
  [succeeded, 'processed', '-'],
  [
    { kind: 'refused', status: 415, code: 'file.unsupported_type' },
    'refused',
    'file.unsupported_type',
  ],
  [{ kind: 'ended', state: 'failed', code: 'damaged' }, 'failed', 'damaged'],
  [{ kind: 'ended', state: 'failed', code: 'poison' }, 'failed', 'poison'],
] as const)('a file that ends as %o has a defined end', ([ending, expected, reason]) => {
  expect(verdict(ending)).toEqual({ verdict: expected, reason });
  expect(isGood(verdict(ending))).toBe(true);
});

test.for([
  [{ kind: 'unfinished' }, 'hang'],
  [{ kind: 'unanswered', why: 'fetch failed' }, 'undefined'],
  [{ kind: 'refused', status: 500, code: 'internal' }, 'undefined'],
  [{ kind: 'refused', status: 400, code: undefined }, 'undefined'],
  [{ kind: 'ended', state: 'failed', code: 'internal' }, 'undefined'],
  [{ kind: 'ended', state: 'failed', code: 'storage.unavailable' }, 'undefined'],
  [{ kind: 'ended', state: 'failed', code: undefined }, 'undefined'],
  [{ kind: 'ended', state: 'cancelled', code: undefined }, 'undefined'],
] as const)('a file that ends as %o has not', ([ending, expected]) => {
  expect(verdict(ending)).toMatchObject({ verdict: expected });
  expect(isGood(verdict(ending))).toBe(false);
});

test('a good end does not make up for a process that died or an engine that was too large', () => {
  expect(verdict(succeeded, { crashed: ['worker'] })).toEqual({
    verdict: 'crash',
    reason: 'worker',
  });
  expect(verdict(succeeded, { peakBytes: 2 * LIMIT })).toMatchObject({ verdict: 'over limit' });
});

test('an archive has ended well when all that came in it has', () => {
  const failed = { kind: 'ended', state: 'failed', code: 'damaged' } as const;
  expect(verdict({ ...succeeded, entries: [succeeded, failed] })).toMatchObject({
    verdict: 'processed',
  });
  const hanging = { ...succeeded, entries: [failed, { kind: 'unfinished' }] } as const;
  expect(verdict(hanging)).toMatchObject({ verdict: 'hang' });
});

test('an engine may pass its limit by what it takes between two looks at it', () => {
  expect(verdict(succeeded, { peakBytes: LIMIT + 100 * 1024 ** 2 })).toMatchObject({
    verdict: 'processed',
  });
});

import { expect, test } from 'vitest';

import { runChaos } from '../chaos/run-chaos.ts';

/** The short form of `npm run chaos`: the same faults, fewer documents, and times to match. */
test('nothing is lost and nothing done twice, whatever dies', { timeout: 400_000 }, async () => {
  const { faults, repairs, ...tally } = await runChaos({
    documents: 40,
    seed: 7,
    faultsMs: 40_000,
    awayMs: 6_000,
    receiverAwayMs: 3_000,
    settleMs: 300_000,
    settings: { LEASE_MS: '3000', SWEEP_INTERVAL_MS: '500', LOST_TICKET_MS: '2000' },
    say: () => {},
  });
  expect(tally).toMatchObject({
    submitted: 40,
    lost: [],
    twice: [],
    wronglyEnded: [],
    isSettled: true,
    isWhole: true,
    callbacks: { unverified: 0 },
  });
  expect(tally.callbacks.delivered).toBe(tally.callbacks.promised);
  // The faults did fall on something.
  expect(tally.callbacks.refused + repairs.expiredLeases + repairs.lostTickets).toBeGreaterThan(0);
  expect(faults).toBeGreaterThan(8);
});

import process from 'node:process';
import { parseArgs } from 'node:util';

import { describe } from './report.ts';
import { runChaos } from './run-chaos.ts';

/*
 * npm run chaos -- [--documents N] [--seed N] [--minutes N]
 *
 * Submits documents while processes are killed and servers go away, by a plan that follows from the
 * seed; then waits until everything has come to its end, and counts. Ends with 1 where anything was
 * lost or done twice.
 */

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '6' },
  },
});
const [documents, seed, minutes] = [values.documents, values.seed, values.minutes].map(Number);
if (!documents || seed === undefined || Number.isNaN(seed) || !minutes) {
  throw new Error('--documents, --seed and --minutes want numbers');
}
const tally = await runChaos({
  documents,
  seed,
  faultsMs: minutes * 60_000,
  awayMs: 60_000,
  receiverAwayMs: 20_000,
  // Deliveries that failed twice wait for about five minutes, as the published schedule says.
  settleMs: 20 * 60_000,
  settings: {},
  say: (sentence) => process.stderr.write(`${sentence}\n`),
});
process.stdout.write(describe(tally));
process.exitCode = tally.isWhole ? 0 : 1;

import type { Tally } from './tally.ts';

/** The count, and below it what is not as it should be. */
export function describe(tally: Tally): string {
  const { callbacks, repairs, failed } = tally;
  const reasons = [...failed].map(([reason, count]) => `${count} ${reason}`).join(', ');
  const failures = [...failed.values()].reduce((sum, count) => sum + count, 0);
  const rows: readonly (readonly [string, string | number])[] = [
    ['faults', tally.faults],
    ['seconds', tally.seconds.toFixed(0)],
    ['submitted', tally.submitted],
    ['finished', tally.finished],
    ['failed with reason', `${failures}${reasons && ` (${reasons})`}`],
    ['ended as they should not', tally.wronglyEnded.length],
    ['lost', tally.lost.length],
    ['effects done twice', tally.twice.length],
    ['callbacks promised', callbacks.promised],
    ['callbacks delivered', callbacks.delivered],
    ['  with a wrong signature', callbacks.unverified],
    ['  once more under the same id', callbacks.repeated],
    ['  attempts failed or left hanging', callbacks.refused],
    ['repairs: leases expired', repairs.expiredLeases],
    ['repairs: tickets lost', repairs.lostTickets],
    ['everything came to its end', tally.isSettled ? 'yes' : 'NO'],
  ];
  const problems = [
    ...tally.wronglyEnded,
    ...tally.lost.map((id) => `lost: ${id}`),
    ...tally.twice,
  ];
  return [
    '',
    ...rows.map(([what, value]) => `${what.padEnd(36)}${value}`),
    ...problems.map((problem) => `! ${problem}`),
    '',
  ].join('\n');
}

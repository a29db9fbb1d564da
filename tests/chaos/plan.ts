import type { Random } from '../bench/generated/random.ts';

/** What may happen. Those that last end after their time. */
export type Fault =
  | 'api killed'
  | 'worker 1 killed'
  | 'worker 2 killed'
  | 'dispatcher killed'
  | 'redis killed and started'
  | 'redis killed, emptied and started'
  | 'postgres restarted'
  | 'store stopped'
  | 'receiver fails'
  | 'receiver hangs';

export type PlannedFault = { readonly atMs: number; readonly fault: Fault; readonly forMs: number };

type Extent = {
  /** All faults begin within this time. */
  readonly faultsMs: number;
  /** How long the store is away. */
  readonly awayMs: number;
  /** How long the receiver fails, and hangs. */
  readonly receiverAwayMs: number;
};

const kills = [
  'api killed',
  'worker 1 killed',
  'worker 2 killed',
  'dispatcher killed',
] as const satisfies readonly Fault[];

/** Kills in a minute, on top of one of each at least. */
const KILLS_PER_MINUTE = 4;

/** After that what failed once has been tried again, by the published schedule. */
const FIRST_RETRIES_MS = 7_000;

/** The same for the same draws. */
export function makePlan(random: Random, extent: Extent): readonly PlannedFault[] {
  const { faultsMs, awayMs, receiverAwayMs } = extent;
  const between = (from: number, to: number): number =>
    random.whole(Math.round(faultsMs * from), Math.round(faultsMs * to));
  const more = Math.round((faultsMs / 60_000) * KILLS_PER_MINUTE);
  const killed = [...kills, ...Array.from({ length: more }, () => random.pick(kills))];
  // The receiver's troubles come early and close together: what fails twice waits for minutes.
  const fails = between(0.1, 0.2);
  const planned: readonly PlannedFault[] = [
    ...killed.map((fault) => ({ fault, atMs: between(0.05, 1), forMs: 0 })),
    { fault: 'receiver fails', atMs: fails, forMs: receiverAwayMs },
    {
      fault: 'receiver hangs',
      atMs: fails + receiverAwayMs + FIRST_RETRIES_MS,
      forMs: receiverAwayMs,
    },
    { fault: 'redis killed and started', atMs: between(0.2, 0.3), forMs: 0 },
    { fault: 'store stopped', atMs: between(0.35, 0.45), forMs: awayMs },
    { fault: 'redis killed, emptied and started', atMs: between(0.5, 0.7), forMs: 0 },
    { fault: 'postgres restarted', atMs: between(0.75, 0.9), forMs: 0 },
  ];
  return planned.toSorted((a, b) => a.atMs - b.atMs);
}

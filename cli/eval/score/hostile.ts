import type { Outcome } from '../outcome.ts';
import { countsOf } from './classes.ts';

/** A file that is meant to hurt: as it was sent, and with its password where the manifest has one. */
export type Ordeal = { readonly plain: Outcome; readonly opened: Outcome | undefined };

export type HostileScore = {
  readonly documents: number;
  /** Read, or failed or refused for a reason that is the file's. */
  readonly defined: number;
  /** Of those of which the manifest says how they end: how many do. */
  readonly named: { readonly n: number; readonly right: number };
  /** Of those with a password: how many are read with it. */
  readonly opened: { readonly n: number; readonly right: number };
  readonly ends: Readonly<Record<string, number>>;
};

/** Reasons that are ours. */
const OURS = /^(?:internal|object\.|storage\.|antivirus\.|engine_not_started|no_space)/;

/** A word that a failure may be called; a manifest may also expect in sentences. */
const CODE = /^[a-z][a-z_.]*$/;

export function scoreHostile(ordeals: readonly Ordeal[]): HostileScore {
  const named = ordeals.filter(({ plain }) => expectationOf(plain) !== undefined);
  const opened = ordeals.flatMap((ordeal) => ordeal.opened ?? []);
  return {
    documents: ordeals.length,
    defined: ordeals.filter(({ plain }) => !OURS.test(endOf(plain))).length,
    named: {
      n: named.length,
      right: named.filter(({ plain }) => endOf(plain) === expectationOf(plain)).length,
    },
    opened: { n: opened.length, right: opened.filter((one) => endOf(one) === 'processed').length },
    ends: countsOf(ordeals.map(({ plain }) => endOf(plain))),
  };
}

export const endOf = ({ failure, document }: Outcome): string =>
  failure ?? document?.state ?? 'internal';

export function expectationOf({ sample }: Outcome): string | undefined {
  const { expect } = sample.truth;
  return typeof expect === 'string' && CODE.test(expect) ? expect : undefined;
}

import { createRandom as createDraws, type Random as Draws } from '../bench/generated/random.ts';

export type Random = Draws & {
  /** True so often, 0 to 1. */
  readonly chance: (share: number) => boolean;
  /** One of the texts between the bars of `a|b|c`. */
  readonly one: (choices: string) => string;
  /** Some of the list, in its order. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
  /** Draws a digit for each `#`, a capital for each `@`, one of both for each `*`. */
  readonly fill: (pattern: string) => string;
};

const CAPITALS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const FINE = 1_000_000;

/** Draws that are the same for the same name and seed. */
export function createRandom(name: string, seed: number): Random {
  const { whole, pick } = createDraws(hashOf(`${name} ${seed}`));
  const chance = (share: number): boolean => whole(1, FINE) <= share * FINE;
  const one = (choices: string): string => pick(choices.split('|'));
  const order = <T>(list: readonly T[]) =>
    list
      .map((item, index) => ({ item, index, key: whole(0, FINE) }))
      .toSorted((a, b) => a.key - b.key);
  return {
    whole,
    pick,
    chance,
    one,
    shuffled: (list) => order(list).map(({ item }) => item),
    some: (from, count) =>
      order(from)
        .slice(0, count)
        .toSorted((a, b) => a.index - b.index)
        .map(({ item }) => item),
    fill: (pattern) =>
      pattern.replaceAll(/[#@*]/g, (sign) => {
        if (sign === '#') return `${whole(0, 9)}`;
        return sign === '@' || chance(0.5) ? pick(CAPITALS.split('')) : `${whole(0, 9)}`;
      }),
  };
}

/** G. Fowler, L. C. Noll and K.-P. Vo's hash of 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

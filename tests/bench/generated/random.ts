/** Draws that are the same for the same seed. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

/** G. Marsaglia's xorshift of 32 bits. */
export function createRandom(seed: number): Random {
  // Neighbouring seeds must not give similar draws, and zero would stay zero.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;

  function next(): number {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  }
  const whole = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));

  return {
    whole,
    pick<T>(from: readonly T[]): T {
      const chosen = from[whole(0, from.length - 1)];
      if (chosen === undefined) throw new Error('there is nothing to pick from');
      return chosen;
    },
  };
}

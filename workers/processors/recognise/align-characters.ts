/** Characters of two readings of the same line: the same one, or one that only one of them has. */
export type Pair<A, B> = { readonly one?: A; readonly other?: B };

type Character = { readonly text: string };

/** What it costs to leave a character without a partner, and to pair two that differ. */
const ALONE = 1;
const DIFFERENT = 1.2;
const SIMILAR = 0.5;

/** Signs that readers take for one another. */
const alike = [
  '0oO',
  '1lIi|!',
  '5sS$',
  '8B',
  '2zZ',
  '6bG',
  '.,',
  '-–—_',
  "'’´`",
  '(c[',
  'uv',
  'rn',
];

/**
 * Pairs the characters of two readings so that as little as possible is different: Needleman and
 * Wunsch, 1970. Lines are short, so the table is small.
 */
export function alignedCharacters<A extends Character, B extends Character>(
  ones: readonly A[],
  others: readonly B[],
): readonly Pair<A, B>[] {
  const costs = costsOf(ones, others);
  const width = others.length + 1;
  const pairs: Pair<A, B>[] = [];
  let [i, j] = [ones.length, others.length];
  while (i > 0 || j > 0) {
    const cost = costs[i * width + j] ?? 0;
    const [one, other] = [ones[i - 1], others[j - 1]];
    if (
      one &&
      other &&
      isNear(cost, (costs[(i - 1) * width + j - 1] ?? 0) + difference(one, other))
    ) {
      pairs.push({ one, other });
      [i, j] = [i - 1, j - 1];
    } else if (one && isNear(cost, (costs[(i - 1) * width + j] ?? 0) + ALONE)) {
      pairs.push({ one });
      i -= 1;
    } else if (other) {
      pairs.push({ other });
      j -= 1;
    } else break;
  }
  return pairs.toReversed();
}

function costsOf(ones: readonly Character[], others: readonly Character[]): Float64Array {
  const width = others.length + 1;
  const costs = new Float64Array((ones.length + 1) * width);
  for (let j = 1; j < width; j += 1) costs[j] = j * ALONE;
  for (const [i, one] of ones.entries()) {
    const row = (i + 1) * width;
    costs[row] = (i + 1) * ALONE;
    for (const [j, other] of others.entries()) {
      costs[row + j + 1] = Math.min(
        (costs[row - width + j] ?? 0) + difference(one, other),
        (costs[row - width + j + 1] ?? 0) + ALONE,
        (costs[row + j] ?? 0) + ALONE,
      );
    }
  }
  return costs;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

function difference({ text: a }: Character, { text: b }: Character): number {
  if (a === b) return 0;
  if (plain(a) === plain(b)) return SIMILAR / 2;
  return alike.some((group) => group.includes(a) && group.includes(b)) ? SIMILAR : DIFFERENT;
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

import type { Box } from '#shared/core/box.ts';
import type { UnplacedWord } from '#shared/core/page.ts';

/** Stripes of the page, so that each word is compared with its neighbours and not with all. */
const STRIPES = 64;

/** For a box: which of the words (their indices) stand in a stripe that it touches. */
export function indexByHeight(words: readonly UnplacedWord[]): (box: Box) => ReadonlySet<number> {
  const stripes: number[][] = Array.from({ length: STRIPES }, () => []);
  words.forEach(({ box }, index) => {
    for (const stripe of stripesOf(box)) stripes[stripe]?.push(index);
  });
  return (box) => new Set(stripesOf(box).flatMap((stripe) => stripes[stripe] ?? []));
}

function stripesOf({ y0, y1 }: Box): readonly number[] {
  const first = stripeOf(y0);
  return Array.from({ length: stripeOf(y1) - first + 1 }, (_, index) => first + index);
}

const stripeOf = (y: number): number => Math.min(STRIPES - 1, Math.max(0, Math.floor(y * STRIPES)));

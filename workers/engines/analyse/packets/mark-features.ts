import { holding } from '../choice/holding.ts';
import type { Features } from '../choice/linear-model.ts';
import type { PageMark } from './page-mark.ts';

/** Of a page that says nothing of its place. */
const NONE = { number: 0, of: 0 };

/** What the places that two pages say they have tell of whether they belong together. */
export function markFeatures(before: PageMark | undefined, next: PageMark | undefined): Features {
  const a = { ...NONE, ...before };
  const b = { ...NONE, ...next };
  const isNext = before !== undefined && b.number === a.number + 1;
  return {
    ...holding({
      'next number': isNext,
      'next number of as many': isNext && a.of === b.of && b.of !== null,
      'later number': b.number > 1 && !isNext,
      'number goes back': before !== undefined && next !== undefined && b.number <= a.number,
    }),
    ...holding({
      'number one': b.number === 1,
      'number one of one': b.number === 1 && b.of === 1,
      'no number after one': before !== undefined && next === undefined,
      'no numbers': before === undefined && next === undefined,
      'last one before': before !== undefined && a.number === a.of,
      'more to come': a.of !== null && a.number < a.of,
    }),
  };
}

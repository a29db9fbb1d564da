import { similarity } from '#shared/core/similarity.ts';

import { keyOfText } from '../fields/specs.ts';

/** A name that was read with a mistake is still the one to be chosen. */
const SAME_NAME = 0.8;

/** Which candidates say what is known to be right: those that say it exactly, or else most nearly. */
export function rightOnes(keys: readonly string[], answer: string): readonly number[] {
  const exact = exactOnes(keys, answer);
  if (exact.length > 0 || /^-?\d+(?:[.-]\d+)*$/.test(answer)) return exact;
  const wanted = keyOfText(answer);
  const near = keys.map((key) => similarity(key, wanted));
  const best = Math.max(0, ...near);
  return best < SAME_NAME ? [] : indexesOf(near, (one) => one === best);
}

export function exactOnes(keys: readonly string[], answer: string): readonly number[] {
  return indexesOf(keys, (key) => key === answer || key === keyOfText(answer));
}

function indexesOf<T>(values: readonly T[], isSuch: (value: T) => boolean): readonly number[] {
  return values.flatMap((value, index) => (isSuch(value) ? [index] : []));
}

import { createHmac } from 'node:crypto';

/**
 * What stands in place of words in lessons and in what is learned from them: the same for the same
 * words of one organization, and without its salt no way back to them.
 */
export type MarkOf = (relation: string, words: string) => string;

/** 66 bits: of a million phrases no two are likely to have the same. */
const LENGTH = 11;
/** How the name of a feature begins that speaks of words; those that everybody has do not. */
const SIGN = '#';

export function createMarks(salt: string): MarkOf {
  const known = new Map<string, string>();
  return (relation, words) => {
    const text = `${relation} ${words}`;
    const before = known.get(text);
    if (before !== undefined) return before;
    const digest = createHmac('sha256', salt).update(text).digest('base64url').slice(0, LENGTH);
    const mark = `${SIGN}${relation}:${digest}`;
    known.set(text, mark);
    return mark;
  };
}

export const isMark = (name: string): boolean => name.startsWith(SIGN);

import { RE2JS, RE2JSException } from 're2js';

/** What a pattern found in a text. */
export type PatternHit = { readonly text: string; readonly from: number; readonly to: number };

/** A regular expression of somebody else's: it runs in time that grows with the text and no faster. */
export type LinearPattern = { readonly hitsIn: (text: string) => readonly PatternHit[] };

/** A longer text is cut there, and further hits are not looked for: each search may read to the end. */
const LONGEST_TEXT = 2_000;
const MOST_HITS = 20;

/**
 * A client's pattern, in RE2's syntax: no references back, no looking around, so that no text can
 * make it run for ever. What its first group caught is the hit, or else all of it.
 * @returns what is wrong with it, where it is none
 */
export function compilePattern(source: string): LinearPattern | { readonly fault: string } {
  try {
    const pattern = RE2JS.compile(source);
    return { hitsIn: (text) => hitsOf(pattern, text.slice(0, LONGEST_TEXT)) };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { fault: error.message.replace(/^error parsing regexp: /, '') };
  }
}

function hitsOf(pattern: RE2JS, text: string): readonly PatternHit[] {
  const matcher = pattern.matcher(text);
  const hits: PatternHit[] = [];
  for (let count = 0; count < MOST_HITS && matcher.find(); count += 1) {
    const group = pattern.groupCount() > 0 && matcher.group(1) !== null ? 1 : 0;
    const [from, to] = [matcher.start(group), matcher.end(group)];
    if (to > from) hits.push({ text: text.slice(from, to), from, to });
  }
  return hits;
}

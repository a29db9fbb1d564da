import { fold } from '../language/fold.ts';
import { usualTriples } from '../language/letter-triples.ts';
import { triplesOf } from '../language/triples.ts';

/** What is wrong with a text that a file holds. */
export type TextFault =
  | 'unmapped_text_layer'
  | 'garbled_text_layer'
  | 'mojibake_text_layer'
  | 'spaced_text_layer'
  | 'doubled_text_layer'
  | 'reversed_text_layer';

/**
 * What is wrong with words that a file claims to hold, judged by their letters alone; undefined
 * where they may be right, or are too few to tell. Numbers, codes and names are in every invoice,
 * and so is every language: only what no writing does counts.
 */
export function faultIn(words: readonly string[]): TextFault | undefined {
  if (isUnmapped(words.join(''))) return 'unmapped_text_layer';
  if (isMojibake(words.join(' '))) return 'mojibake_text_layer';
  if (isSpaced(words)) return 'spaced_text_layer';
  if (isDoubled(words)) return 'doubled_text_layer';
  if (isSignsOnly(words) || mixesScripts(words)) return 'garbled_text_layer';
  return faultOfTriples(words);
}

/** Signs without a meaning above this share are no accident. */
const FEW = 0.05;
/** Symbol fonts have a few private signs, for bullets and boxes; text has all its letters. */
const SYMBOLS = 8;
const MOST = 0.5;

/** A font without a Unicode map leaves the numbers of its glyphs. */
function isUnmapped(text: string): boolean {
  if (shareOf(text, /[\p{Cn}\p{Cc}\uFFFD]/gu) > FEW) return true;
  const ownSigns = text.match(/\p{Co}/gu) ?? [];
  const share = ownSigns.length / Math.max(1, text.length);
  return share > MOST || (share > FEW && new Set(ownSigns).size >= SYMBOLS);
}

/** What the bytes 0x80 to 0xBF of UTF-8 become in Latin-1 or Windows-1252. */
const TAIL = '[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** Bytes of UTF-8 taken for letters: "Ã¼" for "ü", "â‚¬" for "€". */
const MOJIBAKE = new RegExp(`[\\u00C2-\\u00DF]${TAIL}|[\\u00E0-\\u00EF]${TAIL}{2}`, 'g');
const SEVERAL = 3;

/** Some such pairs may stand in a good text, but not most of its letters beyond ASCII. */
function isMojibake(text: string): boolean {
  const pairs = text.match(MOJIBAKE)?.length ?? 0;
  const others = text.replaceAll(MOJIBAKE, '').match(/[^\p{ASCII}\s]/gu)?.length ?? 0;
  return pairs >= SEVERAL && pairs > others;
}

/** Letters below this number say nothing of how letters are spread. */
const LEAST_LETTERS = 30;

/** Each letter a word of its own, in a script that has words of several. */
function isSpaced(words: readonly string[]): boolean {
  const letters = words.flatMap(
    (word) => word.match(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+/gu) ?? [],
  );
  const total = letters.reduce((sum, run) => sum + run.length, 0);
  const alone = letters.filter((run) => run.length === 1).length;
  return total >= LEAST_LETTERS && alone / total > MOST;
}

/** Each letter twice, as bold print was made by painting everything again. */
function isDoubled(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length >= 4);
  const doubled = long.filter((word) => /^(?:(.)\1)+$/u.test(word) && !/^(.)\1+$/u.test(word));
  return doubled.length >= 10 && doubled.length / long.length > MOST;
}

/** Hardly a letter or digit; a row of equal signs, like the dots of a table of contents, is one. */
function isSignsOnly(words: readonly string[]): boolean {
  const text = words.join('').replaceAll(/([^\p{L}\p{N}])\1+/gu, '$1');
  return shareOf(text, /[\p{L}\p{M}\p{N}]/gu) < 0.4;
}

const scripts = ['Latin', 'Greek', 'Cyrillic', 'Arabic', 'Hebrew', 'Thai', 'Devanagari', 'Han'].map(
  (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
);
const MANY_MIXED = 0.2;

/** Words whose letters are of several scripts come from a wrong map. */
function mixesScripts(words: readonly string[]): boolean {
  const long = words.filter((word) => /\p{L}{3}/u.test(word));
  const mixed = long.filter((word) => scripts.filter((script) => script.test(word)).length > 1);
  return long.length >= 10 && mixed.length / long.length > MANY_MIXED;
}

/** About a dozen words; fewer may be abbreviations. */
const LEAST_TRIPLES = 60;
/**
 * Measured on pages, sentences and names in 30 languages of Latin script: of their triples, without
 * accents, 64 % or more are usual in English, German or French (56 % where they are as few as 80);
 * of text under a letter-by-letter cipher or shift, 40 % or less. Few triples may stray, by the
 * inverse root of their number.
 */
const LEAST_USUAL = 0.5;
const STRAY = 0.8;
/** By so much a reversed text gains when it is read backwards. */
const GAIN = 0.12;

function faultOfTriples(words: readonly string[]): TextFault | undefined {
  const latin = words.map(fold).filter((word) => /^[^\p{L}]*[a-z]/u.test(word));
  const { share, count } = usualShareOf(latin);
  if (count < LEAST_TRIPLES) return undefined;
  if (share < LEAST_USUAL - STRAY / Math.sqrt(count)) return 'garbled_text_layer';
  const backwards = usualShareOf(latin.map((word) => Array.from(word).toReversed().join('')));
  return backwards.share > share + GAIN ? 'reversed_text_layer' : undefined;
}

function usualShareOf(words: readonly string[]): {
  readonly share: number;
  readonly count: number;
} {
  const triples = words.flatMap(triplesOf);
  const usual = triples.filter((triple) => usualTriples.has(triple));
  return { share: usual.length / Math.max(1, triples.length), count: triples.length };
}

function shareOf(text: string, pattern: RegExp): number {
  return (text.match(pattern)?.length ?? 0) / Math.max(1, text.length);
}

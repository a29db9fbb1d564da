import { isWithinOneEdit } from './one-edit.ts';
import { meanings, PLAIN_WORD, plain, type LabelKey } from './vocabulary.ts';

/** A label in a line of text. */
export type LabelHit = {
  readonly keys: readonly LabelKey[];
  /** Where in the text it begins and ends. */
  readonly from: number;
  readonly to: number;
};

type Token = {
  readonly text: string;
  readonly isNumber: boolean;
  readonly from: number;
  readonly to: number;
};

/** No label has more words. */
const MOST_WORDS = 6;
/** Shorter labels are words of the language as well, and labels only where a label can stand. */
const SHORT = 3;
/** Signs that readers take for one another are one sign. */
const folds: Readonly<Record<string, string>> = {
  i: 'l',
  '1': 'l',
  '0': 'o',
  '5': 's',
  '8': 'b',
  '2': 'z',
};
/** From this length on one letter may be wrong; where a colon follows, from one less. */
const FORGIVEN = 5;

const fold = (text: string): string => text.replaceAll(/[i10582]/g, (sign) => folds[sign] ?? sign);

const folded: ReadonlyMap<string, readonly LabelKey[]> = foldedMeanings();
const byLength: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  [...folded.keys()].filter((phrase) => phrase.length >= FORGIVEN - 1 && /^\p{L}+$/u.test(phrase)),
  (phrase) => phrase.length,
);

function foldedMeanings(): ReadonlyMap<string, readonly LabelKey[]> {
  const result = new Map<string, readonly LabelKey[]>();
  for (const [phrase, keys] of meanings) {
    const key = fold(phrase);
    result.set(key, [...new Set([...(result.get(key) ?? []), ...keys])]);
  }
  return result;
}

/**
 * The labels in a line, left to right, the longest where several begin at the same word. Letters that
 * bad print confuses do not count, and spaces do not.
 * @param forgives one wrong letter in longer words; for what was read by OCR
 */
export function labelsIn(text: string, forgives: boolean): readonly LabelHit[] {
  const tokens = tokensOf(text);
  const hits: LabelHit[] = [];
  let index = 0;
  while (index < tokens.length) {
    const hit = longestAt(tokens, index, { text, forgives });
    if (hit) hits.push(hit.label);
    index += hit?.words ?? 1;
  }
  return hits;
}

function tokensOf(text: string): readonly Token[] {
  return [...plain(text).matchAll(PLAIN_WORD)].map(({ 0: word, index }) => ({
    text: fold(word),
    isNumber: /^\d+$/.test(word),
    from: index,
    to: index + word.length,
  }));
}

type Where = { readonly text: string; readonly forgives: boolean };

function longestAt(
  tokens: readonly Token[],
  index: number,
  where: Where,
): { readonly label: LabelHit; readonly words: number } | undefined {
  for (let words = Math.min(MOST_WORDS, tokens.length - index); words > 0; words -= 1) {
    const label = labelOf(tokens.slice(index, index + words), where);
    if (label) return { label, words };
  }
  return undefined;
}

function labelOf(tokens: readonly Token[], { text, forgives }: Where): LabelHit | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || tokens.some(({ isNumber }) => isNumber)) return undefined;
  const joined = tokens.map((token) => token.text).join('');
  const { from } = first;
  const { to } = last;
  const least = text[to] === ':' ? FORGIVEN - 1 : FORGIVEN;
  const keys =
    folded.get(joined) ??
    folded.get(simplified(tokens)) ??
    (forgives ? nearlyNamed(joined, least) : undefined);
  if (!keys || (joined.length <= SHORT && !standsAlone(text, from, to))) return undefined;
  return { keys, from, to };
}

/** Of German compounds the last word counts: every kind of `...rechnung` is an invoice. */
const COMPOUND = /^[a-z]{3,}(?=rechnung$|rechnungs$)/;

const simplified = (tokens: readonly Token[]): string =>
  tokens.map((token) => token.text.replace(COMPOUND, '')).join('');

/** At the beginning of a line or followed by a colon, a number or nothing. */
function standsAlone(text: string, from: number, to: number): boolean {
  return /^\W*$/u.test(text.slice(0, from)) || /^\.?\s?(?::|#|$|-?\s?\d)/u.test(text.slice(to));
}

function nearlyNamed(joined: string, least: number): readonly LabelKey[] | undefined {
  if (joined.length < least || !/^\p{L}+$/u.test(joined)) return undefined;
  for (const length of [joined.length, joined.length - 1, joined.length + 1]) {
    const near = byLength.get(length)?.find((phrase) => isWithinOneEdit(joined, phrase));
    if (near !== undefined) return folded.get(near);
  }
  return undefined;
}

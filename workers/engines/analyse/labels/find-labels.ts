import { isWithinOneEdit } from './one-edit.ts';
import { meanings, PLAIN_WORD, plain, type LabelKey } from './vocabulary.ts';

/** A label in a line of text. */
export type LabelHit<Key = LabelKey> = {
  readonly keys: readonly Key[];
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

/** What is looked for, made once for many lines. */
type Lexicon<Key> = {
  readonly folded: ReadonlyMap<string, readonly Key[]>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
} & LexiconLimits;

type LexiconLimits = {
  /** No label has more words. */
  readonly mostWords: number;
  /** Whether a number may be a word of a label, and a short word stand anywhere. */
  readonly isChosen: boolean;
};

const OWN: LexiconLimits = { mostWords: 6, isChosen: false };
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

const own = lexiconOf(meanings, OWN);

/** @param words phrases without spaces, and what each may mean: see `meaningsOf` */
function lexiconOf<Key>(
  words: ReadonlyMap<string, readonly Key[]>,
  limits: LexiconLimits,
): Lexicon<Key> {
  const folded = new Map<string, readonly Key[]>();
  for (const [phrase, keys] of words) {
    const key = fold(phrase);
    folded.set(key, [...new Set([...(folded.get(key) ?? []), ...keys])]);
  }
  const forgiven = [...folded.keys()].filter(
    (phrase) => phrase.length >= FORGIVEN - 1 && /^\p{L}+$/u.test(phrase),
  );
  return { ...limits, folded, byLength: Map.groupBy(forgiven, (phrase) => phrase.length) };
}

/**
 * The labels in a line, left to right, the longest where several begin at the same word. Letters that
 * bad print confuses do not count, and spaces do not.
 * @param forgives one wrong letter in longer words; for what was read by OCR
 */
export function labelsIn(text: string, forgives: boolean): readonly LabelHit[] {
  return hitsIn(own, { text, forgives });
}

/** The same with labels of somebody's own choice. */
export function createLabelFinder<Key>(
  words: ReadonlyMap<string, readonly Key[]>,
  mostWords: number,
): (text: string, forgives: boolean) => readonly LabelHit<Key>[] {
  const lexicon = lexiconOf(words, { mostWords, isChosen: true });
  return (text, forgives) => hitsIn(lexicon, { text, forgives });
}

/** All that stand in a line, also within each other. */
export function createWordFinder<Key>(
  words: ReadonlyMap<string, readonly Key[]>,
  mostWords: number,
): (text: string, forgives: boolean) => readonly Key[] {
  const lexicon = lexiconOf(words, { mostWords, isChosen: true });
  return (text, forgives) => {
    const tokens = tokensOf(text);
    return tokens.flatMap((_, index) =>
      Array.from({ length: Math.min(mostWords, tokens.length - index) }, (__, more) =>
        labelOf(lexicon, tokens.slice(index, index + more + 1), { text, forgives }),
      ).flatMap((label) => label?.keys ?? []),
    );
  };
}

function hitsIn<Key>(lexicon: Lexicon<Key>, where: Where): readonly LabelHit<Key>[] {
  const tokens = tokensOf(where.text);
  const hits: LabelHit<Key>[] = [];
  let index = 0;
  while (index < tokens.length) {
    const most = Math.min(lexicon.mostWords, tokens.length - index);
    const hit = longestOf(lexicon, tokens.slice(index, index + most), where);
    if (hit) hits.push(hit.label);
    index += hit?.words ?? 1;
  }
  return hits;
}

/** The words of a text, with signs that are taken for one another made one. */
export function tokensOf(text: string): readonly Token[] {
  const all = plain(text);
  return [...all.matchAll(PLAIN_WORD)].map(({ 0: word, index }) => ({
    text: fold(word),
    isNumber: /^\d+$/.test(word) || isPriced(word, all.slice(index + word.length)),
    from: index,
    to: index + word.length,
  }));
}

/** Of `TOTAL RM1.38` the `RM1` is no misread `RM` at the end of a label. */
const isPriced = (word: string, following: string): boolean =>
  /^(?:rm|usd|eur|gbp|chf|myr)[\dolisbz]+$/.test(word) && /^\s?[.,]\s?[\do]{2}\b/.test(following);

type Where = { readonly text: string; readonly forgives: boolean };

type Longest<Key> = { readonly label: LabelHit<Key>; readonly words: number };

function longestOf<Key>(
  lexicon: Lexicon<Key>,
  tokens: readonly Token[],
  where: Where,
): Longest<Key> | undefined {
  for (let words = tokens.length; words > 0; words -= 1) {
    const label = labelOf(lexicon, tokens.slice(0, words), where);
    if (label) return withoutStray(lexicon, tokens, { label, words }, where);
  }
  return undefined;
}

/** Of `Invoice number: R-77` the `R` is no misread end of the label, which means the same without it. */
function withoutStray<Key>(
  lexicon: Lexicon<Key>,
  tokens: readonly Token[],
  { label, words }: Longest<Key>,
  { text }: Where,
): Longest<Key> {
  if (tokens[words - 1]?.text.length !== 1) return { label, words };
  const shorter = labelOf(lexicon, tokens.slice(0, words - 1), { text, forgives: false });
  const isExact = namedExactly(lexicon, tokens.slice(0, words)) !== undefined;
  const meansTheSame = shorter && label.keys.every((key) => shorter.keys.includes(key));
  return !isExact && meansTheSame ? { label: shorter, words: words - 1 } : { label, words };
}

function labelOf<Key>(
  lexicon: Lexicon<Key>,
  tokens: readonly Token[],
  { text, forgives }: Where,
): LabelHit<Key> | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return undefined;
  if (!lexicon.isChosen && tokens.some(({ isNumber }) => isNumber)) return undefined;
  const joined = tokens.map((token) => token.text).join('');
  const { from } = first;
  const { to } = last;
  const least = text[to] === ':' ? FORGIVEN - 1 : FORGIVEN;
  const keys =
    namedExactly(lexicon, tokens) ?? (forgives ? nearlyNamed(lexicon, joined, least) : undefined);
  const isDoubtful = joined.length <= SHORT && !lexicon.isChosen;
  if (!keys || (isDoubtful && !standsAlone(text, from, to))) return undefined;
  return { keys, from, to };
}

function namedExactly<Key>(
  { folded }: Lexicon<Key>,
  tokens: readonly Token[],
): readonly Key[] | undefined {
  return folded.get(tokens.map(({ text }) => text).join('')) ?? folded.get(simplified(tokens));
}

/** Of German compounds the last word counts: every kind of `...rechnung` is an invoice. */
const COMPOUND = /^[a-z]{3,}(?=rechnung$|rechnungs$)/;

const simplified = (tokens: readonly Token[]): string =>
  tokens.map((token) => token.text.replace(COMPOUND, '')).join('');

/** At the beginning of a line or followed by a colon, a number or nothing. */
function standsAlone(text: string, from: number, to: number): boolean {
  return /^\W*$/u.test(text.slice(0, from)) || /^\.?\s?(?::|#|$|-?\s?\d)/u.test(text.slice(to));
}

function nearlyNamed<Key>(
  { folded, byLength }: Lexicon<Key>,
  joined: string,
  least: number,
): readonly Key[] | undefined {
  if (joined.length < least || !/^\p{L}+$/u.test(joined)) return undefined;
  for (const length of [joined.length, joined.length - 1, joined.length + 1]) {
    const near = byLength.get(length)?.find((phrase) => isWithinOneEdit(joined, phrase));
    if (near !== undefined) return folded.get(near);
  }
  return undefined;
}

import type { Features } from '../choice/linear-model.ts';
import { tokensOf } from '../labels/find-labels.ts';
import { textOf, type Line, type Sheet, type Span } from '../sheet/sheet.ts';
import type { MarkOf } from './word-marks.ts';

/** Papers are known by their heads, their feet, and by what is printed large. */
const HEAD_LINES = 12;
const FOOT_LINES = 3;
const LARGE = 1.3;
const MOST_PHRASES = 40;
const MOST_WORDS = 6;
const LEAST_LETTERS = 4;

/** What is printed on a document at prominent places, as marks: by that a house's own papers are known. */
export function wordsOfSheet({ lines }: Sheet, markOf: MarkOf): Features {
  const first = lines[0]?.page;
  const own = lines.filter(({ page }) => page === first);
  const prominent = own.filter(
    ({ size }, index) => index < HEAD_LINES || index >= own.length - FOOT_LINES || size > LARGE,
  );
  const phrases = prominent.flatMap(phrasesOf).slice(0, MOST_PHRASES);
  return Object.fromEntries(phrases.map((phrase) => [markOf('says', phrase), 1]));
}

function phrasesOf(line: Line): readonly string[] {
  return line.phrases.flatMap(({ from, to }) => phraseOf({ line, from, to }) ?? []);
}

/** Numbers and sentences are another every time. */
function phraseOf(span: Span): string | undefined {
  const tokens = tokensOf(textOf(span));
  if (tokens.length > MOST_WORDS || tokens.some(({ isNumber }) => isNumber)) return undefined;
  const phrase = tokens.map(({ text }) => text).join('');
  return phrase.length < LEAST_LETTERS ? undefined : phrase;
}

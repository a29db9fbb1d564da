import type { Features } from '../choice/linear-model.ts';
import { tokensOf } from '../labels/find-labels.ts';
import { phraseBeyond } from '../sheet/columns.ts';
import { textOf, type Sheet, type Span } from '../sheet/sheet.ts';
import type { MarkOf } from './word-marks.ts';

/** Where a candidate stands, and what it says where that is a text. */
export type Placed = { readonly text?: string } & (
  | { readonly span: Span }
  | { readonly spans: readonly Span[] }
);

/** More words are no label any more. */
const LABEL_WORDS = 3;
const HEADING_WORDS = 5;
const LEAST_LETTERS = 2;
const LONGEST_NAME = 80;

/**
 * The very words that stand before a value and over it, and its own letters, as marks. The features
 * that everybody's weights know tell labels by their meaning; these tell the labels and the partners of one
 * organization that have no meaning to us.
 */
export function wordsAround(candidate: Placed, sheet: Sheet, markOf: MarkOf): Features {
  const [span] = 'spans' in candidate ? candidate.spans : [candidate.span];
  if (!span) return {};
  const features: Record<string, number> = {};
  for (const words of endingsOf(wordsBefore(span))) features[markOf('left', words)] = 1;
  const heading = headingOver(span, sheet);
  if (heading !== undefined) features[markOf('over', heading)] = 1;
  const { text } = candidate;
  if (text !== undefined && text.length <= LONGEST_NAME) features[markOf('is', joined(text))] = 1;
  return features;
}

/** The words right before a value in its line, as far back as the next number. */
function wordsBefore({ line, from }: Span): readonly string[] {
  return lastWords(line.text.slice(0, from));
}

function lastWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const token of tokensOf(text).toReversed()) {
    if (token.isNumber || words.length === LABEL_WORDS) break;
    words.unshift(token.text);
  }
  return words;
}

/** The last word, the last two, and so on: one that was misread leaves the others. */
function endingsOf(words: readonly string[]): readonly string[] {
  return words
    .map((_, index) => words.slice(index).join(''))
    .filter((ending) => ending.length >= LEAST_LETTERS);
}

function headingOver(span: Span, sheet: Sheet): string | undefined {
  const above = phraseBeyond(span, -1, sheet);
  if (!above) return undefined;
  const tokens = tokensOf(textOf(above));
  const isHeading = tokens.length > 0 && tokens.length <= HEADING_WORDS;
  if (!isHeading || tokens.some(({ isNumber }) => isNumber)) return undefined;
  return tokens.map(({ text }) => text).join('');
}

/** What is left of two spellings of the same. */
const joined = (text: string): string =>
  tokensOf(text)
    .map((token) => token.text)
    .join('');

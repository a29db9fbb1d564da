import type { FieldValue } from '#shared/core/field.ts';
import { similarity } from '#shared/core/similarity.ts';

import type { Line, Span } from '../sheet/sheet.ts';
import { lettersOf, type PrintedLine } from './printed-line.ts';

/** What is looked for: a value, and the characters that it is said to be read from. */
export type Sought = {
  readonly value: FieldValue;
  readonly raw: string;
};

/** The parts of what stands in several lines are so many lines apart at most. */
const LINES_APART = 3;

/** Where it is printed; undefined where it is not. The first place counts. */
export function locate(sought: Sought, lines: readonly PrintedLine[]): readonly Span[] | undefined {
  const { value, raw } = sought;
  for (const line of lines) {
    const found = placeOfValue(sought, line);
    if (found) return [found];
  }
  // An amount or a date is where its digits are, and nowhere near.
  const isExact = value.type !== 'text';
  if (isExact) return placesOf([raw], lines, placeOfText);
  // A model may also have put lines together, with commas.
  return placesOfLines(raw, /\n/, lines) ?? placesOfLines(raw, /[\n,]/, lines);
}

function placesOfLines(
  raw: string,
  end: RegExp,
  lines: readonly PrintedLine[],
): readonly Span[] | undefined {
  const parts = raw
    .split(end)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return placesOf(parts, lines, placeOfText) ?? placesOf(parts, lines, placeOfMisread);
}

type Part = { readonly text: string; readonly letters: string; readonly wordCount: number };

const toPart = (text: string): Part => ({
  text,
  letters: lettersOf(text).text,
  wordCount: text.trim().split(/\s+/).length,
});

type Finder = (part: Part, line: PrintedLine) => Span | undefined;

/** All parts, each in the line of the one before it or soon after. */
function placesOf(
  texts: readonly string[],
  lines: readonly PrintedLine[],
  find: Finder,
): readonly Span[] | undefined {
  const [first, ...rest] = texts.map(toPart);
  if (first === undefined) return undefined;
  for (const [index, line] of lines.entries()) {
    const start = find(first, line);
    if (!start) continue;
    const spans = follow(rest, { spans: [start], at: index }, lines, find);
    if (spans) return spans;
  }
  return undefined;
}

type Trail = { readonly spans: readonly Span[]; readonly at: number };

function follow(
  parts: readonly Part[],
  { spans, at }: Trail,
  lines: readonly PrintedLine[],
  find: Finder,
): readonly Span[] | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return spans;
  for (let index = at; index <= at + LINES_APART; index += 1) {
    const line = lines[index];
    const span = line && find(part, line);
    if (span) return follow(rest, { spans: [...spans, span], at: index }, lines, find);
  }
  return undefined;
}

/** Amounts and dates are the same in whatever way they are written. */
function placeOfValue({ value }: Sought, { line, amounts, dates }: PrintedLine): Span | undefined {
  const found =
    value.type === 'money'
      ? amounts.find(({ amount }) => amount === value.amount)
      : value.type === 'date'
        ? dates.find(({ date }) => date === value.date)
        : undefined;
  return found && { line, from: found.from, to: found.to };
}

/** The same letters and digits, set in whatever spaces and signs, as whole words. */
function placeOfText(
  { text: part, letters: wanted }: Part,
  { line, letters: { text, places } }: PrintedLine,
): Span | undefined {
  if (wanted === '') return undefined;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const from = places[at] ?? 0;
    const to = (places[at + wanted.length - 1] ?? 0) + 1;
    // A point at its end belongs to it: `Ltd.`
    const end = part.endsWith('.') && line.text[to] === '.' ? to + 1 : to;
    if (isWhole(line.text, from, to)) return { line, from, to: end };
  }
  return undefined;
}

const SIGN = /[\p{L}\p{N}]/u;

const isWhole = (text: string, from: number, to: number): boolean =>
  !SIGN.test(text[from - 1] ?? '') && !SIGN.test(text[to] ?? '');

/** Shorter texts are too easily like others; longer ones cost too much. */
const LEAST_LETTERS = 8;
const MOST_LETTERS = 200;
const ALIKE = 0.85;

/** As many words, nearly the same: readers and models each misread a letter now and then. */
function placeOfMisread(
  { letters: wanted, wordCount }: Part,
  { line, letters, words }: PrintedLine,
): Span | undefined {
  if (wanted.length < LEAST_LETTERS || wanted.length > MOST_LETTERS) return undefined;
  for (let first = 0; first + wordCount <= words.length; first += 1) {
    const [from, to] = [words[first], words[first + wordCount - 1]];
    if (from && to && isAlike(wanted, letters.text.slice(from.firstLetter, to.lastLetter))) {
      return { line, from: from.from, to: to.to };
    }
  }
  return undefined;
}

/** What differs in length by more cannot be alike, and is not compared letter by letter. */
function isAlike(wanted: string, printed: string): boolean {
  const longest = Math.max(wanted.length, printed.length);
  if (Math.abs(wanted.length - printed.length) > longest * (1 - ALIKE)) return false;
  return similarity(wanted, printed) >= ALIKE;
}

/** The lines around one, to look for what stands beside it. */
export function linesNear(
  lines: readonly PrintedLine[],
  { index, page }: Line,
): readonly PrintedLine[] {
  const at = lines.findIndex(({ line }) => line.page === page && line.index === index);
  return lines.slice(at, at + 2);
}

import type { FieldValue } from '#shared/core/field.ts';
import { similarity } from '#shared/core/similarity.ts';

import type { Line, Sheet, Span } from '../sheet/sheet.ts';
import { amountsIn } from '../text/amounts.ts';
import { datesIn, type DayOrder } from '../text/dates.ts';

/** What is looked for: a value, and the characters that it is said to be read from. */
export type Sought = {
  readonly value: FieldValue;
  readonly raw: string;
  readonly order: DayOrder;
};

/** The parts of what stands in several lines are so many lines apart at most. */
const LINES_APART = 3;

/** Where it is printed; undefined where it is not. The first place counts. */
export function locate(sought: Sought, lines: readonly Line[]): readonly Span[] | undefined {
  const { value, raw } = sought;
  const found = lines.map((line) => placeOfValue(sought, line)).find((span) => span !== undefined);
  if (found) return [found];
  // An amount or a date is where its digits are, and nowhere near.
  const isExact = value.type !== 'text';
  if (isExact) return placesOf([raw], lines, placeOfText);
  // A model may also have put lines together, with commas.
  return placesOfLines(raw, /\n/, lines) ?? placesOfLines(raw, /[\n,]/, lines);
}

function placesOfLines(
  raw: string,
  end: RegExp,
  lines: readonly Line[],
): readonly Span[] | undefined {
  const parts = raw
    .split(end)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return placesOf(parts, lines, placeOfText) ?? placesOf(parts, lines, placeOfMisread);
}

type Finder = (part: string, line: Line) => Span | undefined;

/** All parts, each in the line of the one before it or soon after. */
function placesOf(
  parts: readonly string[],
  lines: readonly Line[],
  find: Finder,
): readonly Span[] | undefined {
  const [first, ...rest] = parts;
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
  parts: readonly string[],
  { spans, at }: Trail,
  lines: readonly Line[],
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
function placeOfValue({ value, order }: Sought, line: Line): Span | undefined {
  const found =
    value.type === 'money'
      ? amountsIn(line.text).find(({ amount }) => amount === value.amount)
      : value.type === 'date'
        ? datesIn(line.text, order).find(({ date }) => date === value.date)
        : undefined;
  return found && { line, from: found.from, to: found.to };
}

type Letters = { readonly text: string; readonly places: readonly number[] };

/** The letters and digits of a text, and where each stands. */
function lettersOf(text: string): Letters {
  const found = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  return {
    text: found.map(([sign]) => sign.toUpperCase().slice(0, 1)).join(''),
    places: found.map(({ index }) => index),
  };
}

/** The same letters and digits, set in whatever spaces and signs, as whole words. */
function placeOfText(part: string, line: Line): Span | undefined {
  const wanted = lettersOf(part).text;
  const { text, places } = lettersOf(line.text);
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
function placeOfMisread(part: string, line: Line): Span | undefined {
  const wanted = lettersOf(part).text;
  if (wanted.length < LEAST_LETTERS || wanted.length > MOST_LETTERS) return undefined;
  const count = part.trim().split(/\s+/).length;
  const words = [...line.text.matchAll(/\S+/g)];
  for (let first = 0; first + count <= words.length; first += 1) {
    const from = words[first]?.index ?? 0;
    const last = words[first + count - 1];
    const to = (last?.index ?? 0) + (last?.[0].length ?? 0);
    if (similarity(wanted, lettersOf(line.text.slice(from, to)).text) >= ALIKE) {
      return { line, from, to };
    }
  }
  return undefined;
}

/** The lines around one, to look for what stands beside it. */
export const linesNear = ({ lines }: Sheet, { index }: Line): readonly Line[] =>
  lines.slice(index, index + 2);

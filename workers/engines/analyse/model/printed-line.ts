import type { Line } from '../sheet/sheet.ts';
import { amountsIn } from '../text/amounts.ts';
import { datesIn, type DayOrder } from '../text/dates.ts';

/** The letters and digits of a text, and where each stands. */
export type Letters = { readonly text: string; readonly places: readonly number[] };

type Word = {
  readonly from: number;
  readonly to: number;
  /** Its letters and digits, among the line's. */
  readonly firstLetter: number;
  readonly lastLetter: number;
};

/** A line, made ready once for the hundreds of values that are looked for in it. */
export type PrintedLine = {
  readonly line: Line;
  readonly letters: Letters;
  readonly words: readonly Word[];
  readonly amounts: ReturnType<typeof amountsIn>;
  readonly dates: ReturnType<typeof datesIn>;
};

export function toPrintedLine(line: Line, order: DayOrder): PrintedLine {
  const { text } = line;
  const letters = lettersOf(text);
  const [amounts, dates] = [amountsIn(text), datesIn(text, order)];
  return { line, letters, words: wordsOf(text, letters), amounts, dates };
}

export function lettersOf(text: string): Letters {
  const found = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  return {
    text: found.map(([sign]) => sign.toUpperCase().slice(0, 1)).join(''),
    places: found.map(({ index }) => index),
  };
}

function wordsOf(text: string, { places }: Letters): readonly Word[] {
  let letter = 0;
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index: from }) => {
    const to = from + word.length;
    const firstLetter = letter;
    while ((places[letter] ?? to) < to) letter += 1;
    return { from, to, firstLetter, lastLetter: letter };
  });
}

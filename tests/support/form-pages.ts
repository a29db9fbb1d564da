import type { FieldValue } from '#shared/core/field.ts';
import { textOf, type Code, type PageReading, type Word } from '#shared/core/page.ts';
import { profileDefinitionSchema } from '#shared/core/profile.ts';
import { factsOf } from '#workers/engines/analyse/facts.ts';
import { fillProfile } from '#workers/engines/analyse/profiles/fill-profile.ts';
import { toSheet } from '#workers/engines/analyse/sheet/sheet.ts';

/** Columns of text, so many hundredths of the page from its left edge: `10 Name | 50 Date`. */
type Row = string;

const LETTER = 0.008;
const HEIGHT = 0.015;
const STEP = 0.03;

type Look = {
  readonly source?: Word['source'];
  readonly number?: number;
  readonly codes?: readonly Code[];
};

/** A page whose lines are given from its top, each with what stands where. */
export function page(rows: readonly Row[], look: Look = {}): PageReading {
  const { source = 'text_layer', number = 1, codes = [] } = look;
  const placed = rows.map((row, index) => ({ row, index })).filter(({ row }) => row !== '');
  const words = placed.flatMap(({ row, index }, line) =>
    row.split('|').flatMap((cell) => wordsOf(cell, { line, index })),
  );
  function wordsOf(cell: string, { line, index }: { line: number; index: number }): Word[] {
    const { left = '10', text = '' } =
      /^\s*(?<left>\d+)\s(?<text>.*?)\s*$/su.exec(cell)?.groups ?? {};
    let x = Number(left) / 100;
    return text
      .split(' ')
      .filter(Boolean)
      .map((word) => {
        const [x0, x1] = [x, x + word.length * LETTER];
        x = x1 + LETTER;
        const y0 = 0.05 + index * STEP;
        return { text: word, confidence: 1, line, source, box: { x0, x1, y0, y1: y0 + HEIGHT } };
      });
  }
  return {
    number,
    width: 600,
    height: 800,
    unit: 'pt',
    rotation: 0,
    skew: 0,
    source: source === 'ocr' ? 'ocr' : 'text_layer',
    reason: 'text',
    script: null,
    confidence: 1,
    text: textOf({ words, blocks: [] }),
    words,
    codes,
    blocks: [],
    rules: [],
  };
}

export const fill = (definition: object, ...pages: readonly PageReading[]) =>
  fillProfile(profileDefinitionSchema.parse(definition), factsOf(toSheet(pages)));

export const plainOf = (value: FieldValue) => Object.values(value)[1];

export function valuesOf(fields: readonly object[], ...pages: readonly PageReading[]) {
  const { fields: found } = fill({ fields }, ...pages);
  return Object.fromEntries(found.map(({ name, value }) => [name, plainOf(value)]));
}

export const field = (name: string, type: string, more: object = {}) => ({
  name,
  type,
  labels: [name.replaceAll('_', ' ')],
  ...more,
});

import type { Field } from '#shared/core/field.ts';

import { datesIn, dayOrderOf, type FoundDate } from '../dates.ts';
import { labelled } from '../labelled.ts';
import { fieldFrom, type Line, type Sheet } from '../sheet.ts';

/** An ambiguous date may have day and month the wrong way round. */
const AMBIGUOUS = 0.85;

/** The date a label names. */
export function findLabelledDate(name: string, sheet: Sheet, label: RegExp): Field | undefined {
  const order = dayOrderOf(sheet.text);
  for (const { line, from, text, place } of labelled(sheet, label)) {
    const found = datesIn(text, order)[0];
    if (found)
      return dateField(name, found, { line, from, certainty: place === 'beside' ? 0.93 : 0.8 });
  }
  return undefined;
}

/** The first date on the page: a receipt has few, and the one of the purchase comes first. */
export function findFirstDate(name: string, sheet: Sheet): Field | undefined {
  const order = dayOrderOf(sheet.text);
  for (const line of sheet.lines) {
    const found = datesIn(line.text, order)[0];
    if (found) return dateField(name, found, { line, from: 0, certainty: 0.75 });
  }
  return undefined;
}

function dateField(
  name: string,
  { date, raw, isAmbiguous }: FoundDate,
  { line, from, certainty }: { line: Line; from: number; certainty: number },
): Field {
  const sure = isAmbiguous ? certainty * AMBIGUOUS : certainty;
  return fieldFrom(name, { type: 'date', date }, { line, raw, from, certainty: sure });
}

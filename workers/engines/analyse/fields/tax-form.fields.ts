import type { Field, FieldValue } from '#shared/core/field.ts';
import { partyOf } from '#shared/core/tax-forms/box-fields.ts';
import { forms } from '#shared/core/tax-forms/forms.ts';

import type { Facts } from '../facts.ts';
import { textOf, type Sheet, type Span } from '../sheet/sheet.ts';
import { fill, type Filled } from '../tax-forms/fill.ts';
import { findBoxes, findForm } from '../tax-forms/find-boxes.ts';
import { amountsIn } from '../text/amounts.ts';
import { datesIn } from '../text/dates.ts';
import { fieldFrom } from './to-field.ts';

/** Which form it is, of which year, and what stands in its boxes. */
export function taxFormFields({ sheet }: Facts): readonly Field[] {
  const form = findForm(forms, sheet);
  if (!form) return [];
  const filled = pagesOf(sheet).flatMap((page) => {
    const lines = sheet.lines.filter((line) => line.page === page);
    return fill(findBoxes(form, sheet, page), lines);
  });
  const byName = Map.groupBy(filled, ({ found }) => found.definition.name);
  // Copies of a form repeat it; the first one counts.
  const boxes = [...byName.values()].flatMap(([first]) => (first ? fieldsOf(first) : []));
  return [typeField(form.type, form.title, sheet), yearField(sheet), ...boxes].filter(
    (field) => field !== undefined,
  );
}

/** Instructions follow the form; its own page is the first one with its labels. */
const pagesOf = ({ pages }: Sheet): readonly number[] =>
  pages.map(({ number }) => number).slice(0, 2);

function typeField(type: string, title: RegExp, { lines }: Sheet): Field | undefined {
  const line = lines.find(({ text }) => title.test(text)) ?? lines[0];
  if (!line) return undefined;
  const span = { line, from: 0, to: line.text.length };
  return fieldFrom('form_type', { value: { type: 'text', text: type }, spans: [span] }, 0.97);
}

const YEAR = /(?<![\d./-])20[0-4]\d(?![\d./-])/;

/** A year by itself on the form; that of its revision stands in brackets. */
function yearField({ lines }: Sheet): Field | undefined {
  for (const line of lines) {
    const text = line.text.replaceAll(/\([^)]*\)/g, (inside) => ' '.repeat(inside.length));
    const match = YEAR.exec(text);
    if (!match || line.page > 1 || /rev\b/i.test(text)) continue;
    const span = { line, from: match.index, to: match.index + match[0].length };
    return fieldFrom('tax_year', { value: { type: 'text', text: match[0] }, spans: [span] }, 0.8);
  }
  return undefined;
}

const CERTAINTY = 0.93;

/** A box that holds a name and an address gives both as well. */
function fieldsOf({ found, spans }: Filled): readonly Field[] {
  const { name, type, isSensitive } = found.definition;
  const said = { value: valueOf(type, textsOf(spans)), spans };
  const whole = { ...fieldFrom(name, said, CERTAINTY), isSensitive };
  const party = partyOf(name);
  const first = spans.filter(({ line }) => line === spans[0]?.line);
  const rest = spans.filter(({ line }) => line !== spans[0]?.line);
  if (party === undefined || rest.length === 0) return [whole];
  const text = (part: readonly Span[]) => ({ type: 'text', text: textsOf(part) }) as const;
  return [
    whole,
    fieldFrom(`${party}_name`, { value: text(first), spans: first }, CERTAINTY),
    fieldFrom(`${party}_address`, { value: text(rest), spans: rest }, CERTAINTY),
  ];
}

const textsOf = (spans: readonly Span[]): string => spans.map(textOf).join(' ');

function valueOf(type: Filled['found']['definition']['type'], raw: string): FieldValue {
  if (type === 'flag') return { type, isSet: !raw.includes('☐') };
  const [amount] = type === 'money' ? amountsIn(`$${raw.replaceAll('$', '').trim()}`) : [];
  if (amount) return { type: 'money', amount: amount.amount, currency: 'USD' };
  const [found] = type === 'date' ? datesIn(raw, 'month_first') : [];
  if (found) return { type: 'date', date: found.date };
  return { type: 'text', text: raw };
}

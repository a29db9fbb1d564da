import { fieldRegistry } from '#shared/core/field-registry.ts';
import type { DocumentClass } from '#shared/core/field.ts';

import type { Field } from '../../client/docmill-client.ts';
import { plainValueOf, singlesOf, type Outcome } from '../outcome.ts';
import { judge, type Judgement } from './judge.ts';
import { kindOf } from './normalise.ts';

/** The same fact has another name on documents of another class. */
const sameFacts: readonly (readonly string[])[] = [
  ['issue_date', 'date', 'order_date'],
  ['seller_name', 'merchant_name', 'bank_name', 'employer_name'],
  ['seller_address', 'merchant_address'],
  ['invoice_number', 'receipt_number', 'order_number', 'delivery_note_number'],
];

/** The answers to what the manifest says of a document. A field that it does not list is not judged. */
export function judgeFields(outcome: Outcome): readonly Judgement[] {
  const { sample } = outcome;
  const singles = singlesOf(outcome);
  return Object.entries(sample.truth).flatMap(([field, answer]) => {
    const expected = plainText(answer);
    const names = namesOf(field, sample.label);
    if (expected === undefined || names === undefined) return [];
    const found = singles.find(({ name }) => names.includes(name));
    return [judgementOf(outcome, { field, expected, found })];
  });
}

export const plainText = (answer: unknown): string | undefined =>
  typeof answer === 'string' || typeof answer === 'number' ? String(answer) : undefined;

/**
 * By which names our answer may go. A field that its class has not, such as the `seller_name` of a
 * receipt, is answered by what the class calls it; what no document has is not asked.
 */
function namesOf(field: string, label: string): readonly string[] | undefined {
  const own = isClass(label) ? Object.keys(fieldRegistry[label].fields) : [];
  if (own.includes(field)) return [field];
  const others = sameFacts
    .find((names) => names.includes(field))
    ?.filter((one) => own.includes(one));
  if (others && others.length > 0) return others;
  return everyName.has(field) ? [field] : undefined;
}

const everyName: ReadonlySet<string> = new Set(
  Object.values(fieldRegistry).flatMap(({ fields }) => Object.keys(fields)),
);

const isClass = (label: string): label is DocumentClass => Object.hasOwn(fieldRegistry, label);

type Question = {
  readonly field: string;
  readonly expected: string;
  readonly found: Field | undefined;
};

function judgementOf(
  { sample: { id, label } }: Outcome,
  { field, expected, found }: Question,
): Judgement {
  const common = { id, class: label, field, expected };
  if (!found) return { ...common, found: null, raw: null, confidence: null, verdict: 'missing' };
  const value = plainValueOf(found);
  const verdict = judge(kindOf(field), expected, value);
  return { ...common, found: value, raw: found.raw, confidence: found.confidence, verdict };
}

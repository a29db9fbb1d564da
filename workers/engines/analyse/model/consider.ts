import { check, weighed } from '#shared/core/checks/check-fields.ts';
import type { Check } from '#shared/core/checks/check.ts';
import { fieldRegistry } from '#shared/core/field-registry.ts';
import type { DocumentClass, Field, Reading } from '#shared/core/field.ts';
import { similarity } from '#shared/core/similarity.ts';

import type { Sheet } from '../sheet/sheet.ts';
import { dayOrderOf } from '../text/dates.ts';
import { locate } from './locate.ts';
import { toPrintedLine } from './printed-line.ts';
import { rowsOf } from './rows.ts';
import { fieldOfModel, type ModelAnswer, type Place } from './said.ts';
import { toValue } from './to-value.ts';

/** What the rules found. */
export type Found = {
  readonly documentClass: DocumentClass;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
};

/** What a model said, and which pages it was shown: what it says of others is no evidence. */
export type Answered = { readonly answer: ModelAnswer; readonly pages: readonly number[] };

/** Below this the rules have guessed, and a value that stands on the page takes the place of theirs. */
const SMALL = 0.35;
/** What is left of the doubt where both agree, and of the trust where they do not. */
const AGREES = 0.5;
const DISAGREES = 0.6;
/** How likely the model's value is where the rules found another. */
const OTHER = 0.4;
const MOST_CANDIDATES = 4;

/**
 * Puts what the rules found and what a model says together. A model's answer is worth something where
 * the page shows it; nothing that it says is done, only compared.
 */
export function consider(
  sheet: Sheet,
  { documentClass, fields, checks }: Found,
  { answer, pages }: Answered,
): Omit<Found, 'documentClass'> {
  const manner = { order: dayOrderOf(sheet.text), currency: currencyOf(fields) };
  const sent = sheet.lines.filter(({ page }) => pages.includes(page));
  const lines = sent.map((line) => toPrintedLine(line, manner.order));
  const said = saidBy(answer, documentClass, { lines, manner });
  const weighedFields = fields.map((field) => besides(field, said.get(field.name)));
  const known = new Set(fields.filter((field) => field.in === null).map(({ name }) => name));
  const fresh = [...said.values()].filter(({ name }) => !known.has(name));
  const rows = rowsOf(answer.lists, documentClass, { lines, manner, fields });
  const all = [...weighedFields, ...fresh, ...rows];
  const found = check(documentClass, all);
  const rules = new Set(found.map(({ rule }) => rule));
  const kept = checks.filter(({ rule }) => !rules.has(rule));
  return {
    // What the rules found was weighed by these checks already.
    fields: all.map((field) => (isOfModel(field) ? (weighed([field], found)[0] ?? field) : field)),
    checks: [...kept, ...found, ...fields.flatMap((field) => dissent(field, said.get(field.name)))],
  };
}

const isOfModel = ({ source }: Field): boolean => source === 'model';

/** The currency that most amounts have. */
function currencyOf(fields: readonly Field[]): string | null {
  const codes = fields.flatMap(({ value }) =>
    value.type === 'money' ? (value.currency ?? []) : [],
  );
  const counted = [...Map.groupBy(codes, (code) => code)];
  return counted.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
}

function saidBy(
  { fields }: ModelAnswer,
  documentClass: DocumentClass,
  { lines, manner }: Place,
): ReadonlyMap<string, Field> {
  const definitions = fieldRegistry[documentClass].fields;
  const said = Object.entries(fields).flatMap(([name, raw]) => {
    const definition = definitions[name];
    if (raw === null || !definition) return [];
    const value = toValue(name, definition.type, raw, manner);
    if (!value) return [];
    const spans = locate({ value, raw }, lines);
    return [fieldOfModel(name, { value, raw, spans })];
  });
  return new Map(said.map((field) => [field.name, field]));
}

/** A field of the rules, beside what the model says of it. */
function besides(field: Field, said: Field | undefined): Field {
  if (!said || field.in !== null) return field;
  const { confidence } = field;
  if (isSame(field, said)) return { ...field, confidence: round(1 - (1 - confidence) * AGREES) };
  const rest = field.candidates.filter(({ value }) => !isSame({ ...said, value }, said));
  if (said.page === null) {
    // What is not on the page is no evidence against what is.
    return { ...field, candidates: [...rest, readingOf(said)].slice(-MOST_CANDIDATES) };
  }
  if (confidence < SMALL) {
    const candidates = [readingOf(field), ...rest].slice(0, MOST_CANDIDATES);
    return { ...said, confidence: round(said.confidence * DISAGREES), candidates };
  }
  const other = { ...readingOf(said), confidence: OTHER };
  const candidates = [other, ...rest].slice(0, MOST_CANDIDATES);
  return { ...field, confidence: round(confidence * DISAGREES), candidates };
}

/** Where both read the page and read it differently, people should know. */
function dissent(field: Field, said: Field | undefined): readonly Check[] {
  if (!said || said.page === null || field.in !== null || isSame(field, said)) return [];
  const [expected, found] = [said.raw, field.raw];
  return [{ rule: 'model_agrees', passed: false, fields: [field.name], expected, found }];
}

const readingOf = ({ value, raw, page, box, confidence }: Field): Reading => ({
  value,
  raw,
  page,
  box,
  confidence,
});

/** Names that differ by a letter are the same, read by two. */
const ALIKE = 0.9;

function isSame({ value: a }: Field, { value: b }: Field): boolean {
  if (a.type === 'money' && b.type === 'money') return a.amount === b.amount;
  const [one, other] = [keyOf(a), keyOf(b)];
  return one === other || (a.type === 'text' && similarity(one, other) >= ALIKE);
}

const keyOf = (value: Field['value']): string =>
  String(Object.values(value).at(-1))
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const round = (share: number): number => Math.round(share * 1000) / 1000;

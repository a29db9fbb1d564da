import type { Check } from '#shared/core/checks/check.ts';
import type { Field, FieldValue } from '#shared/core/field.ts';

import { checkArithmetic } from '../e-invoice/checks.ts';
import type { EInvoice } from '../e-invoice/e-invoice.ts';
import type { Facts } from '../facts.ts';
import { plain } from '../labels/vocabulary.ts';

/*
 * An e-invoice may have pages for people. What they show must be what the data say, but pages are read
 * by rules that may be wrong: a value is only missing on the page where it stands nowhere on it, or
 * where something else surely stands in its place.
 */

/**
 * What the file says and what its pages show: the file's values win, and stand where the page shows
 * the same; what only the pages show is kept.
 */
export function joined(own: readonly Field[], printed: readonly Field[]): readonly Field[] {
  const lists = new Set(own.map((field) => field.in?.list));
  const names = new Set(own.filter((field) => field.in === null).map(({ name }) => name));
  const rest = printed.filter((field) =>
    field.in === null ? !names.has(field.name) : !lists.has(field.in.list),
  );
  return [...own.map((field) => placed(field, printed)), ...rest];
}

function placed(field: Field, printed: readonly Field[]): Field {
  const other = printedFor(field, printed);
  if (!other) return field;
  const same = [other, ...other.candidates].find((one) => saysTheSame(field, one.value));
  return same ? { ...field, page: same.page, box: same.box, raw: same.raw } : field;
}

function printedFor(field: Field, printed: readonly Field[]): Field | undefined {
  if (field.in !== null) return undefined;
  return printed.find(({ name, in: at }) => name === field.name && at === null);
}

/** The file's own arithmetic, and where the pages show something else than the file says. */
export function eInvoiceChecks(
  invoice: EInvoice,
  own: readonly Field[],
  { printed, facts }: { readonly printed: readonly Field[]; readonly facts: Facts },
): readonly Check[] {
  const arithmetic = checkArithmetic(invoice).map(({ rule, line, passed, expected, found }) => ({
    rule,
    passed,
    fields: line === null ? [] : [`line_items.${line + 1}.amount`],
    expected,
    found,
  }));
  const words = new Set(wordsIn(facts.sheet.text));
  const page = { facts, words, text: bare(facts.sheet.text) };
  return [...arithmetic, ...own.flatMap((field) => differenceOf(field, printed, page))];
}

/** A page in the forms in which it is searched. */
type Page = {
  readonly facts: Facts;
  readonly words: ReadonlySet<string>;
  readonly text: string;
};

function differenceOf(field: Field, printed: readonly Field[], page: Page): readonly Check[] {
  const other = printedFor(field, printed);
  if (!other) return [];
  const isThere = [other, ...other.candidates].some((one) => saysTheSame(field, one.value));
  const isShown = shows(page, field);
  // A doubtful reading says nothing of what is not there.
  if (!isThere && !isShown && other.confidence < LIKELY) return [];
  const passed = isThere || (isShown && !isSurelyElse(field, other));
  const [expected, found] = [field.raw, other.raw];
  return [{ rule: 'page_shows_the_same', passed, fields: [field.name], expected, found }];
}

/** Amounts and dates stand all over a page: it matters which of them is the total. */
const isSurelyElse = ({ value }: Field, other: Field): boolean =>
  value.type !== 'text' && other.confidence >= SURE;
const SURE = 0.9;
const LIKELY = 0.5;

function shows({ facts, words, text }: Page, { name, value }: Field): boolean {
  if (value.type === 'money') {
    return facts.money.some(({ amount }) => Number(amount.amount) === Number(value.amount));
  }
  if (value.type === 'date') return facts.dates.some(({ found }) => found.date === value.date);
  if (value.type !== 'text') return false;
  if (isOfPlaces(name)) return tellingWords(value.text).every((word) => words.has(word));
  const wanted = bare(value.text);
  return wanted.length >= LEAST_LETTERS ? text.includes(wanted) : words.has(wanted);
}

/** Shorter texts stand in longer ones by chance. */
const LEAST_LETTERS = 5;

function saysTheSame({ name, value }: Field, other: FieldValue): boolean {
  if (value.type === 'money' && other.type === 'money')
    return Number(value.amount) === Number(other.amount);
  if (value.type === 'date' && other.type === 'date') return value.date === other.date;
  if (value.type !== 'text' || other.type !== 'text') return false;
  if (!isOfPlaces(name)) return bare(value.text) === bare(other.text);
  const [own, shown] = [tellingWords(value.text), tellingWords(other.text)];
  return own.every((word) => shown.includes(word));
}

/** Where words may be left out or stand in another order. */
const isOfPlaces = (name: string): boolean => name.endsWith('_address');

/** The words of an address but for states and countries, of which papers write names or nothing. */
const tellingWords = (text: string): readonly string[] =>
  wordsIn(text).filter((word) => !/^[a-z]{1,2}$/.test(word));

const wordsIn = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters and digits, for texts of which only spaces and signs differ. */
const bare = (text: string): string => wordsIn(text).join('');

import type { Check } from '#shared/core/checks/check.ts';
import type { Field, FieldValue } from '#shared/core/field.ts';

import { checkArithmetic } from '../e-invoice/checks.ts';
import type { EInvoice } from '../e-invoice/e-invoice.ts';
import type { Facts } from '../facts.ts';
import { plain } from '../labels/vocabulary.ts';

/*
 * An e-invoice may have pages for people. What they show must be what the data say: who pays by the page
 * must not pay somebody else, or something else. The pages are read by rules that may be wrong, so
 * only what is likely what the page says is held against the data.
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
  const same = other && likelyOf(other).find((one) => saysTheSame(field, one.value));
  return same ? { ...field, page: same.page, box: same.box, raw: same.raw } : field;
}

/** What the page says, and what it may as well say. */
const likelyOf = (other: Field) => [
  other,
  ...other.candidates.filter(({ confidence }) => confidence >= other.confidence / 2),
];

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
  return [...arithmetic, ...own.flatMap((field) => differenceOf(field, printed, words))];
}

function differenceOf(
  field: Field,
  printed: readonly Field[],
  words: ReadonlySet<string>,
): readonly Check[] {
  const other = printedFor(field, printed);
  // A doubtful reading says nothing.
  if (!other || other.confidence < LIKELY) return [];
  const isSame = likelyOf(other).some((one) => saysTheSame(field, one.value));
  const passed = isSame || (isWho(field.name) && shows(words, field.value));
  const [expected, found] = [field.raw, other.raw];
  return [{ rule: 'page_shows_the_same', passed, fields: [field.name], expected, found }];
}

const LIKELY = 0.5;

/** Names and addresses are longer or shorter in the data: it is enough that the page has them. */
const isWho = (name: string): boolean => /_(?:name|address)$/.test(name);

const shows = (words: ReadonlySet<string>, value: FieldValue): boolean =>
  value.type === 'text' && tellingWords(value.text).every((word) => words.has(word));

function saysTheSame({ name, value }: Field, other: FieldValue): boolean {
  if (value.type === 'money' && other.type === 'money')
    return Number(value.amount) === Number(other.amount);
  if (value.type === 'date' && other.type === 'date') return value.date === other.date;
  if (value.type !== 'text' || other.type !== 'text') return false;
  if (!name.endsWith('_address')) return bare(value.text) === bare(other.text);
  const shown = wordsIn(other.text);
  return tellingWords(value.text).every((word) => shown.includes(word));
}

/** Words of a name or an address but for states and countries, of which papers write names or nothing. */
function tellingWords(text: string): readonly string[] {
  const words = wordsIn(text);
  const telling = words.filter((word) => !/^[a-z]{1,2}$/.test(word));
  return telling.length > 0 ? telling : words;
}

const wordsIn = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters and digits, for texts of which only spaces and signs differ. */
const bare = (text: string): string => wordsIn(text).join('');

import { fieldRegistry } from '#shared/core/field-registry.ts';
import type { FieldType } from '#shared/core/field.ts';

/** How two answers to the same question are compared. */
export type Kind = 'amount' | 'date' | 'time' | 'code' | 'name';

/* A code is right or wrong by its characters; a name may be set in other spaces and signs. */
const CODE =
  /(?:_number|_numbers|_id|_tin|_last4)$|^(?:iban|bic|currency|tax_year|form_type|payment_reference)$/;

const kindOfType: Readonly<Record<FieldType, Kind | undefined>> = {
  money: 'amount',
  number: 'amount',
  date: 'date',
  time: 'time',
  flag: 'code',
  text: undefined,
};

const typesByName: ReadonlyMap<string, FieldType> = new Map(
  Object.values(fieldRegistry)
    .flatMap(({ fields, lists }) => [fields].concat(Object.values(lists)))
    .flatMap((definitions) => Object.entries(definitions))
    .map(([name, { type }]) => [name, type]),
);

export function kindOf(field: string): Kind {
  const type = typesByName.get(field) ?? 'text';
  return kindOfType[type] ?? (CODE.test(field) ? 'code' : 'name');
}

const normalisers: Readonly<Record<Kind, (text: string) => string>> = {
  amount: normaliseAmount,
  date: (text) => text.trim(),
  time: (text) => (/^\d\d:\d\d$/.test(text.trim()) ? `${text.trim()}:00` : text.trim()),
  code: (text) => text.toUpperCase().replaceAll(/\s/g, ''),
  name: letters,
};

/** Equal answers are equal texts. */
export const normalise = (kind: Kind, text: string): string => normalisers[kind](text);

/** Upper-cased, and nothing but letters and digits. */
export function letters(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const DECIMAL = /^(?<sign>[+-]?)0*(?<whole>\d+)(?:\.(?<part>\d*?)0*)?$/;

/** An exact decimal without what says nothing: thousands separators and zeros at the ends. */
function normaliseAmount(text: string): string {
  const bare = text.replaceAll(/[\s,'’]/g, '');
  const { sign = '', whole, part = '' } = DECIMAL.exec(bare)?.groups ?? {};
  if (whole === undefined) return text.toUpperCase().trim();
  const size = part === '' ? whole : `${whole}.${part}`;
  return sign === '-' && size !== '0' ? `-${size}` : size;
}

import type { Field } from '#shared/core/field.ts';

import { hundredthsOf } from '../hundredths.ts';

/** The values of a document as checks want them. Amounts are in hundredths. */
export type Values = {
  readonly amount: (name: string) => number | undefined;
  readonly date: (name: string) => string | undefined;
  readonly text: (name: string) => string | undefined;
  /** The amounts of a list's rows, in order; rows without one are left out. */
  readonly amounts: (list: string, name: string) => readonly number[];
  /** A value in a row of a list: an amount in hundredths, or a number. */
  readonly inRow: (list: string, row: number, name: string) => number | undefined;
  /** How many rows the list has. */
  readonly rows: (list: string) => number;
};

/** What a field says, and where. */
export type Said = Pick<Field, 'name' | 'in' | 'value'>;

export function valuesOf(fields: readonly Said[]): Values {
  const find = (name: string): Said | undefined =>
    fields.find((field) => field.name === name && field.in === null);
  return {
    amount(name) {
      const field = find(name);
      return field?.value.type === 'money' ? toHundredths(field.value.amount) : undefined;
    },
    date(name) {
      const field = find(name);
      return field?.value.type === 'date' ? field.value.date : undefined;
    },
    text(name) {
      const field = find(name);
      return field?.value.type === 'text' ? field.value.text : undefined;
    },
    amounts: (list, name) =>
      fields.flatMap(({ in: at, name: own, value }) =>
        at?.list === list && own === name && value.type === 'money'
          ? [toHundredths(value.amount)]
          : [],
      ),
    inRow(list, row, name) {
      const value = fields.find(
        ({ in: at, name: own }) => at?.list === list && at.row === row && own === name,
      )?.value;
      if (value?.type === 'money') return toHundredths(value.amount);
      return value?.type === 'number' ? Number(value.number) : undefined;
    },
    rows: (list) => Math.max(0, ...fields.map(({ in: at }) => (at?.list === list ? at.row : 0))),
  };
}

/** Prices may have more than two places. */
function toHundredths(amount: string): number {
  const [whole = '', part = ''] = amount.split('.');
  return part.length === 2 ? hundredthsOf(amount) : Math.round(Number(`${whole}.${part}`) * 100);
}

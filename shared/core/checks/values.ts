import type { Field } from '#shared/core/field.ts';

import { hundredthsOf } from '../hundredths.ts';

/** The values of a document as checks want them. Amounts are in hundredths. */
export type Values = {
  readonly amount: (name: string) => number | undefined;
  readonly date: (name: string) => string | undefined;
  readonly text: (name: string) => string | undefined;
  /** The rows of a list, in their order on the pages; people may have removed some. */
  readonly rows: (list: string) => readonly Row[];
};

export type Row = {
  /** In its list, from 1. */
  readonly number: number;
  /** An amount in hundredths, or a number. */
  readonly figure: (name: string) => number | undefined;
  readonly date: (name: string) => string | undefined;
};

/** What a field says, and where. */
export type Said = Pick<Field, 'name' | 'in' | 'value'>;

export function valuesOf(fields: readonly Said[]): Values {
  const single = new Map<string, Said['value']>();
  for (const { name, in: at, value } of fields) {
    if (at === null && !single.has(name)) single.set(name, value);
  }
  const inLists = Map.groupBy(fields, ({ in: at }) => at?.list);
  return {
    amount: (name) => figureOf(single.get(name)),
    date: (name) => dateOf(single.get(name)),
    text(name) {
      const value = single.get(name);
      return value?.type === 'text' ? value.text : undefined;
    },
    rows: (list) => rowsOf(inLists.get(list) ?? []),
  };
}

function rowsOf(fields: readonly Said[]): readonly Row[] {
  return [...Map.groupBy(fields, ({ in: at }) => at?.row ?? 0)]
    .toSorted(([one], [other]) => one - other)
    .map(([number, cells]) => {
      const valueOf = (name: string): Said['value'] | undefined =>
        cells.find((cell) => cell.name === name)?.value;
      return {
        number,
        figure: (name) => figureOf(valueOf(name)),
        date: (name) => dateOf(valueOf(name)),
      };
    });
}

function figureOf(value: Said['value'] | undefined): number | undefined {
  if (value?.type === 'money') return toHundredths(value.amount);
  return value?.type === 'number' ? Number(value.number) : undefined;
}

const dateOf = (value: Said['value'] | undefined): string | undefined =>
  value?.type === 'date' ? value.date : undefined;

/** Prices may have more than two places. */
function toHundredths(amount: string): number {
  const [whole = '', part = ''] = amount.split('.');
  return part.length === 2 ? hundredthsOf(amount) : Math.round(Number(`${whole}.${part}`) * 100);
}

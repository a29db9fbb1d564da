import type { Field } from '#shared/core/field.ts';

type Placed = Pick<Field, 'name' | 'in'>;

/** What checks call a field: `total`; in a row `transactions.3.amount`, or as all rows' `transactions.amount`. */
export function namesOf({ name, in: at }: Placed): readonly string[] {
  return at === null ? [name] : [`${at.list}.${at.row}.${name}`, `${at.list}.${name}`];
}

/** The field that a check calls so; row 0 where all rows are meant. */
export function placeOfName(named: string): Placed {
  const [list = '', ...rest] = named.split('.');
  const name = rest.at(-1);
  if (name === undefined) return { name: named, in: null };
  return { name, in: { list, row: rest.length === 1 ? 0 : Number(rest[0]) } };
}

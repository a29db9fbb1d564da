import { isDeepStrictEqual } from 'node:util';

import type { Field } from '#shared/core/field.ts';
import type { FieldChange, FieldPlace } from '#shared/infra/db/field-schema.ts';
import type { FieldRow } from '#shared/infra/db/schema.ts';

type Readings = {
  readonly before: readonly FieldRow[];
  /** What people corrected before, also what they took away. */
  readonly corrected: readonly Pick<FieldPlace, 'name' | 'list'>[];
  readonly found: readonly Field[];
};

/** What a new reading takes away, and what it brings: nothing where somebody has said what is right. */
export type Replacement = {
  readonly gone: readonly FieldRow[];
  readonly fresh: readonly Field[];
};

export function replacementOf({ before, corrected, found }: Readings): Replacement {
  const said = [...before.filter(isSaid), ...corrected];
  const names = new Set(said.filter(({ list }) => list === null).map(({ name }) => name));
  // Of a list of which one row was looked at, all were: their numbers mean nothing elsewhere.
  const lists = new Set(said.map(({ list }) => list).filter((list) => list !== null));
  const stays = (name: string, list: string | null): boolean =>
    list === null ? names.has(name) : lists.has(list);
  return {
    gone: before.filter(({ name, list }) => !stays(name, list)),
    fresh: found.filter((field) => !stays(field.name, field.in?.list ?? null)),
  };
}

function isSaid({ source, confirmedAt }: FieldRow): boolean {
  return source === 'human' || confirmedAt !== null;
}

const keyOf = ({ list, row, name }: FieldPlace): string => JSON.stringify([list, row, name]);

/** What is another value now than it was. */
export function changesOf({ gone, fresh }: Replacement): readonly FieldChange[] {
  const before = new Map(gone.map((row) => [keyOf(placeOf(row)), row.value]));
  const brought = fresh.map((field) => {
    const place = { name: field.name, list: field.in?.list ?? null, row: field.in?.row ?? null };
    const { value: after, isSensitive } = field;
    return { ...place, before: before.get(keyOf(place)) ?? null, after, isSensitive };
  });
  const isThere = new Set(brought.map(keyOf));
  const lost = gone
    .filter((row) => !isThere.has(keyOf(placeOf(row))))
    .map((row) =>
      Object.assign(placeOf(row), {
        before: row.value,
        after: null,
        isSensitive: row.isSensitive,
      }),
    );
  return [...brought.filter((change) => !isSame(change)), ...lost];
}

export const placeOf = ({ name, list, rowNumber }: FieldRow): FieldPlace => ({
  name,
  list,
  row: rowNumber,
});

export function isSame({ before, after }: Pick<FieldChange, 'before' | 'after'>): boolean {
  return isDeepStrictEqual(before, after);
}

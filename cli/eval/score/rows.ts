import { similarity } from '#shared/core/similarity.ts';

import type { Field } from '../../client/docmill-client.ts';
import { plainValueOf, type Outcome } from '../outcome.ts';
import { plainText } from './fields.ts';
import type { Judgement } from './judge.ts';
import { kindOf, letters, normalise } from './normalise.ts';

/** When a row is the same: these equal, and what is described in other words than that is another. */
const lists = {
  transactions: { equal: ['date', 'amount'], similar: 'description' },
  line_items: { equal: ['amount'], similar: 'description' },
  taxes: { equal: ['rate', 'amount'], similar: undefined },
} as const satisfies Readonly<Record<string, Sameness>>;
type ListName = keyof typeof lists;

type Sameness = { readonly equal: readonly string[]; readonly similar: string | undefined };
type Row = Readonly<Record<string, string>>;

const ALIKE = 0.8;

/** The rows of one list of one document: those that were wanted, found, and found as wanted. */
export type RowScore = {
  readonly list: ListName;
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  /** What is missing, and what should not be there. */
  readonly wrong: readonly Judgement[];
};

/** Of every list that the manifest gives. */
export function scoreRows(outcome: Outcome): readonly RowScore[] {
  const { truth } = outcome.sample;
  return Object.entries(lists).flatMap(([list, sameness]) => {
    const rows = truth[list];
    if (!isListName(list) || !Array.isArray(rows)) return [];
    return [scoreList(outcome, { list, wanted: rows.map(toRow), sameness })];
  });
}

const isListName = (name: string): name is ListName => Object.hasOwn(lists, name);

type Asked = {
  readonly list: ListName;
  readonly wanted: readonly Row[];
  readonly sameness: Sameness;
};

function scoreList(outcome: Outcome, { list, wanted, sameness }: Asked): RowScore {
  const found = rowsOf(outcome.document?.fields ?? [], list);
  const pairs = matchRows(wanted, found, sameness);
  const matched = {
    wanted: new Set(pairs.map(([a]) => a)),
    found: new Set(pairs.map(([, b]) => b)),
  };
  const toWrong = wrongRow(outcome, list, sameness);
  return {
    list,
    wanted: wanted.length,
    found: found.length,
    right: pairs.length,
    wrong: [
      ...wanted.filter((row) => !matched.wanted.has(row)).map((row) => toWrong(row, undefined)),
      ...found.filter((row) => !matched.found.has(row)).map((row) => toWrong(undefined, row)),
    ],
  };
}

/** Each row to one other at most, the likest first. */
function matchRows(
  wanted: readonly Row[],
  found: readonly Row[],
  sameness: Sameness,
): readonly (readonly [Row, Row])[] {
  const pairs = wanted.flatMap((a) =>
    found.flatMap((b) => {
      const likeness = likenessOf(a, b, sameness);
      return likeness >= ALIKE ? [{ a, b, likeness }] : [];
    }),
  );
  const taken = new Set<Row>();
  return pairs
    .toSorted((one, other) => other.likeness - one.likeness)
    .flatMap(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [[a, b] as const];
    });
}

function likenessOf(a: Row, b: Row, { equal, similar }: Sameness): number {
  const isEqual = equal.every(
    (name) => normalise(kindOf(name), a[name] ?? '') === normalise(kindOf(name), b[name] ?? ''),
  );
  if (!isEqual) return 0;
  return similar === undefined
    ? 1
    : similarity(letters(a[similar] ?? ''), letters(b[similar] ?? ''));
}

function toRow(row: unknown): Row {
  const cells = typeof row === 'object' && row !== null ? Object.entries(row) : [];
  return Object.fromEntries(
    cells.flatMap(([name, value]) => {
      const text = plainText(value);
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

function rowsOf(fields: readonly Field[], list: string): readonly Row[] {
  const own = fields.filter((field) => field.list === list);
  const rows = Map.groupBy(own, ({ row }) => row);
  return [...rows.values()].map((cells) =>
    Object.fromEntries(cells.map((field) => [field.name, plainValueOf(field)])),
  );
}

const wrongRow =
  ({ sample: { id, label } }: Outcome, list: string, { equal, similar }: Sameness) =>
  (expected: Row | undefined, found: Row | undefined): Judgement => {
    const names = similar === undefined ? equal : [...equal, similar];
    const show = (row: Row): string => names.map((name) => row[name] ?? '-').join(' | ');
    return {
      id,
      class: label,
      field: list,
      expected: expected ? show(expected) : '',
      found: found ? show(found) : null,
      raw: null,
      confidence: null,
      verdict: found ? 'wrong' : 'missing',
    };
  };

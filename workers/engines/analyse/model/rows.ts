import { fieldRegistry, type FieldSet } from '#shared/core/field-registry.ts';
import type { DocumentClass, Field } from '#shared/core/field.ts';

import type { Line } from '../sheet/sheet.ts';
import { linesNear, locate } from './locate.ts';
import { fieldOfModel, type ModelAnswer, type Place } from './said.ts';
import { toValue } from './to-value.ts';

type Beside = Place & {
  /** What the rules found. */
  readonly fields: readonly Field[];
};

/**
 * The rows of lists in which the rules found nothing: two half lists make no whole one. A row of
 * which nothing stands on a page is left out.
 */
export function rowsOf(
  lists: ModelAnswer['lists'],
  documentClass: DocumentClass,
  { fields, ...place }: Beside,
): readonly Field[] {
  const known = new Set(fields.map((field) => field.in?.list));
  const definitions = fieldRegistry[documentClass].lists;
  return Object.entries(lists).flatMap(([list, rows]) => {
    const columns = definitions[list];
    if (!columns || known.has(list)) return [];
    const shown = rows.map((row) => cellsOf(row, columns, place)).filter(isShown);
    return shown.flatMap((cells, index) =>
      cells.map((cell) => Object.assign(cell, { in: { list, row: index + 1 } })),
    );
  });
}

const isShown = (cells: readonly Field[]): boolean => cells.some(({ page }) => page !== null);

type Columns = FieldSet['lists'][string];

/** A row's cells stand beside each other, so the first that is found says where the others are. */
function cellsOf(
  row: Readonly<Record<string, string | null>>,
  columns: Columns,
  { lines: all, manner }: Place,
): readonly Field[] {
  let at: Line | undefined;
  return Object.entries(row).flatMap(([name, raw]) => {
    const definition = columns[name];
    const value = raw !== null && definition && toValue(name, definition.type, raw, manner);
    if (!value) return [];
    const lines = at ? linesNear(all, at) : all;
    const spans = locate({ value, raw }, lines);
    at ??= spans?.[0]?.line;
    return [fieldOfModel(name, { value, raw, spans })];
  });
}

import type { Field } from '#shared/core/field.ts';
import type { ProfileColumn, ProfileList } from '#shared/core/profile.ts';

import { fieldFrom, type Said } from '../fields/to-field.ts';
import type { LabelHit } from '../labels/find-labels.ts';
import { isSum } from '../line-items/sum-lines.ts';
import { boxOf, type Line, type Span } from '../sheet/sheet.ts';
import type { Finding, Scene } from './finding.ts';
import { cellsOf, type PlacedColumn } from './table-cells.ts';
import type { Asked } from './values.ts';

/** More lines than so many that are no rows end a table. */
const MOST_STRAY = 3;
/** A row's text goes on in the next line, within so many ems from top to top. */
const NEXT = 2.4;
const MOST_ROWS = 5_000;
/** How sure a row is in which all columns have their values, and how sure another one. */
const WHOLE = 0.95;
const PARTIAL = 0.85;

type Asking = ReadonlyMap<ProfileColumn, Asked>;
type Row = { readonly cells: Map<ProfileColumn, Said>; last: Line };

/** The rows of a table, over all its pages. */
export function findList(list: ProfileList, asking: Asking, scene: Scene<ProfileColumn>): Finding {
  const rows: Row[] = [];
  let columns: readonly PlacedColumn[] = [];
  let [stray, headings] = [0, 0];
  for (const line of scene.sheet.lines) {
    const headed = headingOf(line, list, scene.labelsIn(line));
    if (headed.length > 0) {
      columns = headed;
      [stray, headings] = [0, headings + 1];
      continue;
    }
    if (columns.length === 0 || rows.length >= MOST_ROWS) continue;
    const isTaken = takeLine(rows, line, { list, columns, asking, scene });
    stray = isTaken ? 0 : stray + 1;
    // The same table goes on behind the foot of one page and the head of the next.
    const isNewPage = rows.at(-1)?.last.page !== line.page;
    if (isSum(line) || (stray > MOST_STRAY && !isNewPage)) columns = [];
  }
  const fields = rows.flatMap((row, index) => fieldsOf(list, row, index + 1));
  if (fields.length > 0) return { fields };
  return { reason: headings > 0 ? 'no_rows' : 'no_heading' };
}

/** A line heads the table that names two of its columns, and all that are required. */
function headingOf(
  line: Line,
  { columns }: ProfileList,
  hits: readonly LabelHit<ProfileColumn>[],
): readonly PlacedColumn[] {
  const placed: PlacedColumn[] = [];
  for (const hit of hits) {
    const column = hit.keys.find((key) => placed.every((one) => one.column !== key));
    const { x0, x1 } = boxOf({ line, ...hit });
    if (column) placed.push({ column, x0, x1 });
  }
  const isThere = (column: ProfileColumn): boolean => placed.some((one) => one.column === column);
  const isHeading =
    placed.length >= Math.min(2, columns.length) &&
    columns.every((column) => !column.required || isThere(column));
  return isHeading ? placed : [];
}

type Table = {
  readonly list: ProfileList;
  readonly columns: readonly PlacedColumn[];
  readonly asking: Asking;
  readonly scene: Scene<ProfileColumn>;
};

/** @returns whether the line is a row, or goes on with the last one */
function takeLine(rows: Row[], line: Line, table: Table): boolean {
  if (isSum(line)) return false;
  const cells = saidIn(line, table);
  if (isRow(cells, table)) {
    rows.push({ cells, last: line });
    return true;
  }
  const last = rows.at(-1);
  const isTextOnly = [...cells.keys()].every(({ type }) => type === 'text');
  if (!last || cells.size === 0 || !isTextOnly || !follows(line, last.last)) return false;
  for (const [column, said] of cells) append(last.cells, column, said);
  last.last = line;
  return true;
}

const follows = (line: Line, last: Line): boolean =>
  line.page === last.page && (line.box.y0 - last.box.y0) / line.em.down < NEXT;

/** What must be there is; of a table that requires nothing, a value that is more than text. */
function isRow(cells: ReadonlyMap<ProfileColumn, Said>, { list }: Table): boolean {
  const required = list.columns.filter((column) => column.required);
  if (required.length > 0) return required.every((column) => cells.has(column));
  const shaped = list.columns.filter(({ type }) => type !== 'text');
  const [first] = list.columns;
  if (shaped.length === 0) return first !== undefined && cells.has(first);
  return shaped.some((column) => cells.has(column));
}

function saidIn(line: Line, { columns, asking, scene }: Table): Map<ProfileColumn, Said> {
  const said = new Map<ProfileColumn, Said>();
  let text: ProfileColumn | undefined;
  for (const [column, span] of cellsOf(line, columns)) {
    const value = valueIn(asking.get(column), span, scene);
    if (value) said.set(column, value);
    if (column.type === 'text') {
      text = column;
      continue;
    }
    const over = { line, from: span.from, to: beginOf(value) ?? span.to };
    if (!text || !isText(over)) continue;
    const from = beginOf(said.get(text)) ?? over.from;
    const whole = valueIn(asking.get(text), { ...over, from }, scene);
    if (whole) said.set(text, whole);
  }
  return said;
}

const beginOf = (said: Said | undefined): number | undefined => said?.spans[0]?.from;

/** Long words under the heading of a figure run over from the text before it. */
const isText = ({ line, from, to }: Span): boolean => /\p{L}{3}/u.test(line.text.slice(from, to));

function valueIn(
  asked: Asked | undefined,
  { line, from, to }: Span,
  { manner }: Scene<ProfileColumn>,
): Said | undefined {
  const [found] = asked?.valuesIn(line.text.slice(from, to), manner) ?? [];
  if (!found) return undefined;
  return { value: found.value, spans: [{ line, from: from + found.from, to: from + found.to }] };
}

function append(cells: Map<ProfileColumn, Said>, column: ProfileColumn, more: Said): void {
  const before = cells.get(column);
  if (before?.value.type !== 'text' || more.value.type !== 'text') {
    if (!before) cells.set(column, more);
    return;
  }
  const text = `${before.value.text} ${more.value.text}`;
  cells.set(column, { value: { type: 'text', text }, spans: [...before.spans, ...more.spans] });
}

function fieldsOf({ name: list, columns }: ProfileList, { cells }: Row, row: number): Field[] {
  const certainty = columns.every((column) => cells.has(column)) ? WHOLE : PARTIAL;
  return columns.flatMap((column) => {
    const said = cells.get(column);
    if (!said) return [];
    return [Object.assign(fieldFrom(column.name, said, certainty), { in: { list, row } })];
  });
}

import { linesUnderHeading } from '../sheet/headings.ts';
import type { Line } from '../sheet/sheet.ts';
import { amountsInLine } from '../text/line-amounts.ts';
import { countedColumns } from './counted-columns.ts';
import { isProvenRow, provenColumns } from './prove-columns.ts';
import { isCarried, isSum, mayBeSold } from './sum-lines.ts';
import { tableColumns, type TableColumn, type TableKind } from './table-columns.ts';

/** A table of goods on one page: what its columns hold, and its lines down to the first sum. */
type GoodsTable = { readonly columns: readonly TableColumn[]; readonly rows: readonly Line[] };

type Draft = {
  readonly columns: readonly TableColumn[];
  /** Down to the first line that is surely a sum. */
  readonly rows: Line[];
};

/** The tables of goods, each under its own heading; one that goes on overleaf is headed again. */
export function goodsTables(lines: readonly Line[], kind: TableKind): readonly GoodsTable[] {
  const drafts: Draft[] = [];
  let open: Line[] | undefined;
  let heading: ReadonlySet<Line> = new Set();
  for (const line of lines) {
    const columns = tableColumns(line, lines, kind);
    if (columns.length > 0) {
      open = [];
      drafts.push({ columns, rows: open });
      heading = new Set(linesUnderHeading(line, lines));
    } else if (heading.has(line) || isCarried(line)) continue;
    else if (isSum(line) && !mayBeSold(line)) open = undefined;
    else open?.push(line);
  }
  return drafts.flatMap((draft) => (kind === 'counted' ? counted(draft) : [proven(draft)]));
}

/** Without the sums at its end. */
function cut({ columns, rows }: Draft, isRow: (line: Line) => boolean = () => false): GoodsTable {
  const body = withoutHeading(rows);
  const end = body.findIndex((line) => isSum(line) && !isRow(line));
  return { columns, rows: end === -1 ? body : body.slice(0, end) };
}

/** Headings in three lines end with what looks like the name of a sum. */
function withoutHeading(rows: readonly Line[]): readonly Line[] {
  const first = rows.findIndex((line) => !isSum(line) || amountsInLine(line).length > 0);
  return first === -1 ? [] : rows.slice(first);
}

function counted(draft: Draft): readonly GoodsTable[] {
  const { rows } = cut(draft);
  const columns = countedColumns(draft.columns, rows);
  return columns ? [{ columns, rows }] : [];
}

function proven(draft: Draft): GoodsTable {
  const sure = cut(draft);
  const columns =
    provenColumns(draft.columns, sure.rows) ?? provenColumns(draft.columns, draft.rows);
  if (!columns) return sure;
  return cut({ ...draft, columns }, (line) => isProvenRow(line, columns));
}

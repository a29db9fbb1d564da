import type { Table } from './tables.ts';

/** For a terminal: columns as wide as what they hold. */
export function toPlain(tables: readonly Table[]): string {
  return tables
    .map(({ title, head, rows, notes }) =>
      [title, ...aligned([head, ...rows]).map((line) => `  ${line}`), ...notes].join('\n'),
    )
    .join('\n\n');
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = widthsOf(rows);
  return rows.map((row) =>
    row
      .map((cell, column) => padded(cell, column, widths))
      .join('  ')
      .trimEnd(),
  );
}

/** For a document; set as the formatter sets tables. */
export function toMarkdown(tables: readonly Table[]): string {
  return tables
    .map(({ title, head, rows, notes }) => {
      const widths = widthsOf([head, ...rows]);
      const lineOf = (row: readonly string[]): string =>
        `| ${row.map((cell, column) => padded(cell, column, widths)).join(' | ')} |`;
      const ruler = widths.map((width, column) =>
        column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
      );
      const table = [lineOf(head), lineOf(ruler), ...rows.map(lineOf)].join('\n');
      return [`**${title}**`, table, ...notes].join('\n\n');
    })
    .join('\n\n');
}

/** As wide as its Markdown must be at least. */
const NARROWEST = 3;

const widthsOf = (rows: readonly (readonly string[])[]): readonly number[] =>
  (rows[0] ?? []).map((_, column) =>
    Math.max(NARROWEST, ...rows.map((row) => row[column]?.length ?? 0)),
  );

function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0;
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

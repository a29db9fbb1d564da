import { Readable } from 'node:stream';

import { stringify } from 'csv-stringify';
import { writeXlsxStream } from 'hucre/xlsx';

import { AppError } from '#shared/core/errors.ts';
import type { ExportFormat } from '#shared/core/exports.ts';
import { toSpreadsheetText } from '#shared/core/spreadsheet-text.ts';

import type { Cell } from './columns.ts';
import type { Row } from './rows.ts';

type Table = { readonly columns: readonly string[]; readonly rows: AsyncIterable<Row> };

/** How a table becomes a file: in a stream, whatever its size. */
type Format = {
  readonly mediaType: string;
  readonly write: (table: Table) => Readable;
};

export const formats: Readonly<Record<ExportFormat, Format>> = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: toCsv },
  jsonl: { mediaType: 'application/x-ndjson', write: toJsonLines },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: toXlsx,
  },
};

function toCsv({ columns, rows }: Table): Readable {
  const lines = Readable.from(mapRows(rows, (row) => row.map(toCsvText)));
  // In quotes, or a semicolon would begin another cell where spreadsheets expect that.
  const writer = stringify({ header: true, columns: [...columns], bom: true, quoted: true });
  // What breaks the source breaks the file: half of it must not look whole.
  lines.on('error', (error) => writer.destroy(error));
  return lines.pipe(writer);
}

function toCsvText(cell: Cell): string {
  if (cell === null) return '';
  switch (cell.type) {
    case 'text':
      // Numbers are never text here, so a minus stays a minus.
      return toSpreadsheetText(cell.text);
    case 'number':
      return String(cell.number);
    case 'decimal':
      return cell.decimal;
    case 'date':
      return cell.date;
    case 'time':
      return cell.time.toISOString();
    default:
      return cell satisfies never;
  }
}

function toJsonLines({ columns, rows }: Table): Readable {
  return Readable.from(
    mapRows(rows, (row) => {
      const values = row.map((cell, index) => [columns[index] ?? '', toJson(cell)] as const);
      return `${JSON.stringify(Object.fromEntries(values))}\n`;
    }),
  );
}

function toJson(cell: Cell): string | number | null {
  if (cell === null) return null;
  return cell.type === 'number' ? cell.number : toPlainText(cell);
}

function toPlainText(cell: Exclude<Cell, null>): string {
  if (cell.type === 'text') return cell.text;
  return toCsvText(cell);
}

/** What a sheet can hold, with its headings. */
const XLSX_ROWS = 1_048_576;

function toXlsx({ columns, rows }: Table): Readable {
  const sheet = writeXlsxStream(atMost(rows, XLSX_ROWS - 1), {
    name: 'Docmill',
    columns: columns.map((header) => ({ header })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(sheet as Parameters<typeof Readable.fromWeb>[0]);
}

async function* atMost(rows: AsyncIterable<Row>, most: number) {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > most) throw tooManyForXlsx(most);
    yield row.map(toXlsxValue);
  }
}

/** Of a cell. */
const LONGEST_XLSX_TEXT = 32_767;
/** Spreadsheets take 1900 for a leap year: before its March their days are not ours. */
const FIRST_XLSX_DATE = '1900-03-01';

/** XML has no place for these two; for those below the space the writer knows a way. */
const toXlsxText = (text: string): string =>
  text
    .replaceAll(/[\uFFFE\uFFFF]/g, '')
    .slice(0, LONGEST_XLSX_TEXT)
    .toWellFormed();

/** Text is written as text, never as a formula. Doubles hold 15 digits; longer amounts stay text. */
function toXlsxValue(cell: Cell): string | number | Date | null {
  if (cell === null) return null;
  switch (cell.type) {
    case 'text':
      return toXlsxText(cell.text);
    case 'number':
      return cell.number;
    case 'decimal':
      return cell.decimal.replaceAll(/[^\d]/g, '').length <= 15
        ? Number(cell.decimal)
        : cell.decimal;
    case 'date':
      return cell.date < FIRST_XLSX_DATE ? cell.date : new Date(`${cell.date}T00:00:00Z`);
    case 'time':
      return cell.time;
    default:
      return cell satisfies never;
  }
}

function tooManyForXlsx(most: number): AppError {
  return new AppError({
    kind: 'unprocessable',
    code: 'export.too_many_rows',
    message: `A sheet holds ${most} rows at most: choose CSV or JSON Lines, or fewer documents.`,
  });
}

async function* mapRows<T>(rows: AsyncIterable<Row>, map: (row: Row) => T): AsyncGenerator<T> {
  for await (const row of rows) yield map(row);
}

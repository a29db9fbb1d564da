import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { stringify } from 'csv-stringify';

import { toSpreadsheetText } from '#shared/core/spreadsheet-text.ts';

import type { Document, Field } from '../client/docmill-client.ts';
import { documentsOf, valueOf, type Outcome } from './outcome.ts';

const firstColumns = [
  'file',
  'part',
  'document_id',
  'state',
  'review',
  'review_reasons',
  'class',
  'confidence',
  'failure',
] as const;

/**
 * A row for each document, and a column for each field outside of lists that any of them has. What came
 * out of a file has rows in its place. Amounts stay numbers.
 */
export async function writeCsv(path: string, outcomes: readonly Outcome[]): Promise<void> {
  const all = outcomes.flatMap(documentsOf);
  const names = all.flatMap(({ document }) => singlesIn(document).map(columnOf));
  const columns = [...new Set([...firstColumns, ...names])];
  const writer = stringify({ header: true, columns, bom: true, quoted: true });
  await pipeline(Readable.from(all.map(toRow)), writer, createWriteStream(path));
}

/** Rows of lists have columns of their own: those of `docmill export line_items`. */
const singlesIn = (document: Document | undefined): readonly Field[] =>
  document?.fields.filter(({ list }) => list === null) ?? [];

type CsvRow = Readonly<Record<string, string | undefined>>;

function toRow({ file, part, documentId, document, refusal }: Outcome): CsvRow {
  return {
    ...(document && toCells(document)),
    file: toSpreadsheetText(file),
    part: part && toSpreadsheetText(part),
    document_id: documentId,
    ...(refusal && { state: 'refused', failure: describe(refusal) }),
  };
}

function toCells(document: Document): CsvRow {
  const { state, class: found, failure, review } = document;
  return {
    ...Object.fromEntries(singlesIn(document).toReversed().map(toCell)),
    state,
    review: review?.state,
    review_reasons: review?.reasons.join(', '),
    class: found?.value,
    confidence: found?.confidence.toFixed(2),
    failure: failure ? describe(failure) : undefined,
  };
}

const describe = ({ code, detail }: { code: string; detail: string }): string =>
  toSpreadsheetText(`${code}: ${detail}`);

const taken: ReadonlySet<string> = new Set(firstColumns);

/** A field of a profile may be called `part`. */
const columnOf = ({ name }: Field): string => (taken.has(name) ? `fields.${name}` : name);

/** Of values of the same name the first counts. An amount has its currency in a field of its own. */
function toCell(field: Field): readonly [string, string] {
  const { value } = field;
  const name = columnOf(field);
  if (value.type === 'money') return [name, value.amount];
  return [name, toSpreadsheetText(valueOf(field))];
}

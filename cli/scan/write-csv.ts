import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { stringify } from 'csv-stringify';

import { toSpreadsheetText } from '#shared/core/spreadsheet-text.ts';

import type { Document } from '../client/docmill-client.ts';
import { valueOf, type Outcome } from './outcome.ts';

const firstColumns = ['file', 'document_id', 'state', 'class', 'confidence', 'failure'] as const;

/** A row for each file, and a column for each field that any of them has. Amounts stay numbers. */
export async function writeCsv(path: string, outcomes: readonly Outcome[]): Promise<void> {
  const names = new Set(outcomes.flatMap(({ document }) => namesIn(document?.fields ?? [])));
  const columns = [...firstColumns, ...names];
  const writer = stringify({ header: true, columns, bom: true, quoted: true });
  await pipeline(Readable.from(outcomes.map(toRow)), writer, createWriteStream(path));
}

type Fields = NonNullable<Outcome['document']>['fields'];

const namesIn = (fields: Fields): readonly string[] => fields.map(({ name }) => name);

type CsvRow = Readonly<Record<string, string | undefined>>;

function toRow({ file, documentId, document, refusal }: Outcome): CsvRow {
  return {
    ...(document && toCells(document)),
    file: toSpreadsheetText(file),
    document_id: documentId,
    ...(refusal && { state: 'refused', failure: describe(refusal) }),
  };
}

function toCells({ state, class: found, failure, fields }: Document): CsvRow {
  return {
    ...Object.fromEntries(fields.toReversed().map(toCell)),
    state,
    class: found?.value,
    confidence: found?.confidence.toFixed(2),
    failure: failure ? describe(failure) : undefined,
  };
}

const describe = ({ code, detail }: { code: string; detail: string }): string =>
  toSpreadsheetText(`${code}: ${detail}`);

/** Of values of the same name the first counts. An amount has its currency in a field of its own. */
function toCell(field: Fields[number]): readonly [string, string] {
  const { name, value } = field;
  if (value.type === 'money') return [name, value.amount];
  return [name, toSpreadsheetText(valueOf(field))];
}

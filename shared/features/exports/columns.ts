import type { ExportSubject, FieldList } from '#shared/core/exports.ts';
import { fieldRegistry } from '#shared/core/field-registry.ts';
import type { FieldValue } from '#shared/core/field.ts';
import type { DocumentRow, FieldRow } from '#shared/infra/db/schema.ts';

/** A value with its type, so that each format can write it as what it is. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  /** An exact decimal. */
  | { readonly type: 'decimal'; readonly decimal: string }
  /** ISO 8601. */
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'time'; readonly time: Date }
  | null;

/** What a row is made of. */
export type Entry = {
  readonly document: DocumentRow;
  /** Of the document: all of them, or those of this row. */
  readonly fields: readonly FieldRow[];
};

type Column = (entry: Entry) => Cell;
type Columns = Readonly<Record<string, Column>>;

const text = (value: string | null): Cell =>
  value === null ? null : { type: 'text', text: value };
const number = (value: number | null): Cell =>
  value === null ? null : { type: 'number', number: value };

/** Of the database's 4-byte floats, the digits that mean something. */
const share = (value: number | null): Cell =>
  value === null ? null : { type: 'number', number: Math.round(value * 1e4) / 1e4 };

const ofDocument = {
  document_id: ({ document }) => text(document.id),
  title: ({ document }) => text(document.title),
  class: ({ document }) => text(document.class),
} as const satisfies Columns;

const documents = {
  ...ofDocument,
  class_confidence: ({ document }) => share(document.classConfidence),
  state: ({ document }) => text(document.state),
  failure: ({ document }) => text(document.failureCode),
  language: ({ document }) => text(document.languages.join('+')),
  page_count: ({ document }) => number(document.pageCount),
  metadata: ({ document }) => text(JSON.stringify(document.metadata)),
  created_at: ({ document }) => ({ type: 'time', time: document.createdAt }),
  updated_at: ({ document }) => ({ type: 'time', time: document.updatedAt }),
} as const satisfies Columns;

const fields = {
  ...ofDocument,
  name: ({ fields: [field] }) => text(field?.name ?? null),
  list: ({ fields: [field] }) => text(field?.list ?? null),
  row: ({ fields: [field] }) => number(field?.rowNumber ?? null),
  value: ({ fields: [field] }) => (field ? cellOf(field.value) : null),
  currency: ({ fields: [field] }) => (field ? currencyOf(field.value) : null),
  raw: ({ fields: [field] }) => text(field?.raw ?? null),
  page: ({ fields: [field] }) => number(field?.page ?? null),
  confidence: ({ fields: [field] }) => share(field?.confidence ?? null),
  source: ({ fields: [field] }) => text(field?.source ?? null),
} as const satisfies Columns;

/** The values in a row of a list. */
const valuesInList: Readonly<Record<FieldList, readonly string[]>> = {
  line_items: Object.keys(fieldRegistry.invoice.lists['line_items'] ?? {}),
  transactions: Object.keys(fieldRegistry.bank_statement.lists['transactions'] ?? {}),
};

function ofList(list: FieldList): Columns {
  const values = valuesInList[list].map((name) => [name, valueOf(name)] as const);
  return {
    ...ofDocument,
    row: ({ fields: [field] }) => number(field?.rowNumber ?? null),
    ...Object.fromEntries(values),
    currency: ({ fields: all }) => all.map(({ value }) => currencyOf(value)).find(Boolean) ?? null,
  };
}

function valueOf(name: string): Column {
  return ({ fields: all }) => {
    const field = all.find((candidate) => candidate.name === name);
    return field ? cellOf(field.value) : null;
  };
}

function cellOf(value: FieldValue): Cell {
  switch (value.type) {
    case 'money':
      return { type: 'decimal', decimal: value.amount };
    case 'number':
      return { type: 'decimal', decimal: value.number };
    case 'date':
      return { type: 'date', date: value.date };
    case 'time':
      return text(value.time);
    case 'flag':
      return text(value.isSet ? 'yes' : 'no');
    default:
      return text(value.text);
  }
}

function currencyOf(value: FieldValue): Cell {
  return value.type === 'money' ? text(value.currency) : null;
}

const bySubject: Readonly<Record<ExportSubject, Columns>> = {
  documents,
  fields,
  line_items: ofList('line_items'),
  transactions: ofList('transactions'),
};

/** In exports of documents, the value of the field of this name: `fields.total`. */
const FIELD_COLUMN = /^fields\.([a-z][a-z0-9_]{0,60})$/;

/** The columns that an export has if none are chosen. */
export function usualColumns(subject: ExportSubject): readonly string[] {
  return Object.keys(bySubject[subject]);
}

/** @returns undefined where there is no such column */
export function findColumn(subject: ExportSubject, name: string): Column | undefined {
  const columns = bySubject[subject];
  if (Object.hasOwn(columns, name)) return columns[name];
  const field = subject === 'documents' ? FIELD_COLUMN.exec(name)?.[1] : undefined;
  return field === undefined ? undefined : valueOf(field);
}

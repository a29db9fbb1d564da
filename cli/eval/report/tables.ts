import { SURE, type Reliability } from '../score/reliability.ts';
import type { FieldScore, ListScore, Score } from '../score/score.ts';
import type { Report } from './report.ts';

/** A table to be printed; the first column is text, the others are numbers. */
export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
};

export function tablesOf(report: Report): readonly Table[] {
  const { print_only: bare } = report;
  return [
    overview(report),
    classTable(report),
    confusionTable(report),
    fieldTable('Fields', report.fields),
    listTable('Rows of lists', report.lists),
    textTable(report),
    reliabilityTable('Confidence of fields', report.reliability),
    reliabilityTable('Confidence of classes', report.class_reliability),
    ...(bare ? barePart(bare) : []),
    failureTable(report),
    hostileTable(report),
  ].filter(({ rows }) => rows.length > 0);
}

function overview(report: Report): Table {
  const { documents, pages, seconds, seconds_per_page, latency, parallel, classes } = report;
  const { sure } = report.reliability;
  return {
    title: 'Overview',
    head: ['what', 'value'],
    rows: [
      ['documents', String(documents)],
      ['pages', String(pages)],
      ['class accuracy', share(classes.accuracy)],
      ['class macro-F1', share(classes.macro_f1)],
      [`fields of confidence ${SURE} or more: right`, `${sure.right} of ${sure.n}`],
      [`seconds (${parallel} documents on their way at once)`, seconds.toFixed(1)],
      ['seconds per page', seconds_per_page.toFixed(2)],
      ['seconds per document, median', latency.p50.toFixed(2)],
      ['seconds per document, 95 of 100', latency.p95.toFixed(2)],
    ],
    notes: [],
  };
}

function classTable({ classes }: Score): Table {
  const notes = classes.taken_as.map(
    ({ found, as, n }) =>
      `${n} found to be ${found}, which the manifest does not know, counted as ${as}.`,
  );
  return {
    title: 'Classes',
    head: ['class', 'documents', 'precision', 'recall', 'F1'],
    rows: classes.classes.map((one) => [
      one.class,
      String(one.documents),
      share(one.precision),
      share(one.recall),
      share(one.f1),
    ]),
    notes,
  };
}

/** A row for each class that documents have, a column for each that was found. */
function confusionTable({ classes: { confusion } }: Score): Table {
  const columns = [...new Set(Object.values(confusion).flatMap((row) => Object.keys(row)))];
  const sorted = columns.toSorted();
  return {
    title: 'Classes that were found',
    head: ['class', ...sorted],
    rows: Object.entries(confusion).map(([wanted, row]) =>
      [wanted].concat(sorted.map((found) => String(row[found] ?? ''))),
    ),
    notes: [],
  };
}

function fieldTable(title: string, fields: readonly FieldScore[]): Table {
  return {
    title,
    head: ['field', 'n', 'right', 'similar', 'wrong', 'missing', 'accuracy', 'or similar'],
    rows: fields.map(fieldRow),
    notes: [],
  };
}

function fieldRow(one: FieldScore): readonly string[] {
  const counts = [one.n, one.exact, one.similar, one.wrong, one.missing].map(String);
  const shares = [one.exact / one.n, (one.exact + one.similar) / one.n].map(share);
  return [`${one.class} ${one.field}`, ...counts, ...shares];
}

function listTable(title: string, lists: readonly ListScore[]): Table {
  return {
    title,
    head: ['list', 'documents', 'wanted', 'found', 'right', 'precision', 'recall', 'F1'],
    rows: lists.map(listRow),
    notes: [],
  };
}

function listRow(one: ListScore): readonly string[] {
  const counts = [one.documents, one.wanted, one.found, one.right].map(String);
  return [one.list, ...counts, ...[one.precision, one.recall, one.f1].map(share)];
}

function textTable({ text }: Score): Table {
  return {
    title: 'Text',
    head: ['class', 'documents', 'words', 'recall', 'precision'],
    rows: text.map((one) => [
      one.class,
      String(one.documents),
      String(one.words),
      share(one.recall),
      share(one.precision),
    ]),
    notes: [],
  };
}

function reliabilityTable(title: string, { claims, bins, error, sure }: Reliability): Table {
  const known = (value: number | null): string => (value === null ? '' : share(value));
  return {
    title,
    head: ['confidence', 'n', 'mean', 'right'],
    rows: (claims === 0 ? [] : bins).map(({ from, to, n, confidence, right }) => [
      `${from.toFixed(2)} to ${to.toFixed(2)}`,
      String(n),
      known(confidence),
      known(right),
    ]),
    notes: [
      `${SURE} or more: right ${sure.right} of ${sure.n} times (${share(sure.right / Math.max(1, sure.n))}).`,
      `Expected calibration error: ${error.toFixed(3)}.`,
    ],
  };
}

function barePart(bare: NonNullable<Report['print_only']>): readonly Table[] {
  const { accuracy } = bare.classes;
  const { documents, stripped } = bare;
  const title = `By print alone: ${documents} documents, ${stripped} of them without the data they carry`;
  const fields = fieldTable(title, bare.fields);
  return [
    { ...fields, notes: [`Class accuracy: ${share(accuracy)}.`] },
    listTable('Rows of their lists', bare.lists),
    reliabilityTable('Confidence of their fields', bare.reliability),
  ];
}

function failureTable({ failures }: Report): Table {
  const rows = Object.entries(failures).map(([code, n]) => [code, String(n)]);
  return { title: 'Documents that were not read', head: ['failure', 'n'], rows, notes: [] };
}

function hostileTable({ hostile }: Report): Table {
  const { documents, defined, named, opened, ends } = hostile;
  const rows = [
    ['files', String(documents)],
    ['ended in a defined way', `${defined} of ${documents}`],
    ['ended as the manifest names it', `${named.right} of ${named.n}`],
    ['read with their password', `${opened.right} of ${opened.n}`],
    ...Object.entries(ends).map(([end, n]) => [`ended as ${end}`, String(n)]),
  ];
  return {
    title: 'Hostile files',
    head: ['what', 'value'],
    rows: documents === 0 ? [] : rows,
    notes: [],
  };
}

const share = (value: number): string => value.toFixed(3);

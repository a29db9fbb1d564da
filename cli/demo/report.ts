import type { Document, Field, Job, Page } from '../client/docmill-client.ts';
import { valueOf } from '../scan/outcome.ts';

export type Result = {
  readonly job: Job;
  readonly document: Document;
  readonly pages: readonly Page[];
  /** What was found in the file, where it held several documents. */
  readonly parts: readonly Part[];
};

export type Part = {
  readonly document: Document;
  readonly firstPage: number;
  readonly lastPage: number;
};

/** One document's outcome, as a few lines to read. */
export function describe({ job, document, pages, parts }: Result, about: string): string {
  const seconds = job.timings.total;
  const head = `${document.title}  (${about})`;
  if (document.failure) {
    const { code, detail } = document.failure;
    return [
      head,
      `  FAILED  ${code}: ${detail}`,
      `  after ${seconds.toFixed(1)} s; the original can still be downloaded`,
    ].join('\n');
  }
  const found = parts.length === 0 ? describeFound(document) : parts.map(describePart);
  return [
    head,
    ...found,
    ...pages.map((page) => `  page ${page.number}  ${describePage(page)}`),
    `  took ${seconds.toFixed(1)} s`,
  ].join('\n');
}

function describePart({ document, firstPage, lastPage }: Part): string {
  const pages = firstPage === lastPage ? `page ${firstPage}` : `pages ${firstPage} to ${lastPage}`;
  const found = describeFound(document).join('\n');
  return `  cut out: ${pages}\n${found.replaceAll(/^/gm, '  ')}`;
}

function describeFound({ class: kind, fields, checks, review }: Document): readonly string[] {
  const single = fields.filter(({ list }) => list === null);
  const failed = checks.filter(({ passed }) => !passed).map(({ rule }) => rule);
  return [
    `  class   ${kind?.value ?? 'none'} (${percent(kind?.confidence ?? 0)})`,
    ...single.map((field) => `  ${field.name.padEnd(17)}${describeValue(field)}`),
    ...describeLists(fields),
    `  checks  ${checks.length - failed.length} of ${checks.length} passed`,
    ...failed.map((rule) => `  FAILED CHECK  ${rule}`),
    ...(review ? [`  review  ${review.state}: ${review.reasons.join(', ')}`] : []),
  ];
}

function describeValue(field: Field): string {
  return `${valueOf(field).padEnd(52)}${percent(field.confidence)}  page ${field.page}`;
}

/** A list as a table: a line for each row. */
function describeLists(fields: readonly Field[]): readonly string[] {
  const lists = Map.groupBy(fields, ({ list }) => list);
  return [...lists].flatMap(([list, cells]) =>
    list === null ? [] : `  ${list}\n${tableOf(cells).replaceAll(/^/gm, '    ')}`,
  );
}

function tableOf(cells: readonly Field[]): string {
  const names = [...new Set(cells.map(({ name }) => name))];
  const rows = [...Map.groupBy(cells, ({ row }) => row).values()].map((row) =>
    names.map((name) => {
      const cell = row.find((field) => field.name === name);
      return cell ? valueOf(cell) : '';
    }),
  );
  const table = [names, ...rows];
  const widths = names.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  const lineOf = (row: readonly string[]): string =>
    row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ');
  return table.map((row) => lineOf(row).trimEnd()).join('\n');
}

function describePage({ source, reason, rotation, skew, confidence }: Page): string {
  const turned = rotation === 0 ? '' : `, turned ${rotation}°`;
  const straightened = skew === 0 ? '' : `, straightened ${skew.toFixed(1)}°`;
  const sure = source === 'ocr' ? `, confidence ${percent(confidence)}` : '';
  return `text from ${source} (${reason})${turned}${straightened}${sure}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

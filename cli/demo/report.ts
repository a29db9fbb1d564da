import type { Document, Field, Job, Page } from '../client/docmill-client.ts';
import { valueOf } from '../scan/outcome.ts';

export type Result = {
  readonly job: Job;
  readonly document: Document;
  readonly pages: readonly Page[];
};

/** One document's outcome, as a few lines to read. */
export function describe({ job, document, pages }: Result, about: string): string {
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
  const kind = document.class;
  return [
    head,
    `  class   ${kind?.value ?? 'none'} (${percent(kind?.confidence ?? 0)})`,
    ...document.fields.map((field) => `  ${field.name.padEnd(16)}${describeValue(field)}`),
    ...pages.map((page) => `  page ${page.number}  ${describePage(page)}`),
    `  took ${seconds.toFixed(1)} s`,
  ].join('\n');
}

function describeValue(field: Field): string {
  return `${valueOf(field).padEnd(34)}${percent(field.confidence)}  page ${field.page}`;
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

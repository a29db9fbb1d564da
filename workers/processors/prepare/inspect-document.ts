import type { Preparation } from '#shared/features/pipeline/index.ts';

import type { Engines } from '../../engines/engines.ts';
import type { Source } from '../document-work.ts';

export type IntakeLimits = {
  readonly maxPages: number;
  readonly maxPixels: number;
  /** Points. */
  readonly maxPageSide: number;
};

type Inspection = {
  readonly engines: Engines;
  readonly limits: IntakeLimits;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

/** Counts the pages of what is within the limits and can be opened. */
export async function inspectDocument(
  { path, mediaType, password }: Source,
  { engines, limits, ...options }: Inspection,
): Promise<Preparation> {
  const { maxPages, maxPixels, maxPageSide } = limits;
  // Data without a picture of it: there are no pages to read.
  if (mediaType === 'application/xml') return { pageCount: 0 };
  return mediaType === 'application/pdf'
    ? engines.pdf.call(
        'inspect',
        { path, password, maxPageSide, maxImagePixels: maxPixels, maxPages },
        options,
      )
    : engines.image.call('inspect', { path, maxPages, maxPixels }, options);
}

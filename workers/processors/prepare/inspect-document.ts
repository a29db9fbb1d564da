import type { Preparation } from '#shared/features/pipeline/index.ts';

import type { Engines } from '../../engines/engines.ts';
import type { Source } from '../document-work.ts';

export type IntakeLimits = { readonly maxPages: number; readonly maxPixels: number };

type Inspection = {
  readonly engines: Engines;
  readonly limits: IntakeLimits;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

/** Counts the pages of what is within the limits and can be opened. */
export async function inspectDocument(
  { path, mediaType }: Source,
  { engines, limits, ...options }: Inspection,
): Promise<Preparation> {
  const { maxPages } = limits;
  return mediaType === 'application/pdf'
    ? engines.pdf.call('inspect', { path, maxPages }, options)
    : engines.image.call('inspect', { path, ...limits }, options);
}

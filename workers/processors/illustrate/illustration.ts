import type { ServiceContext } from '#shared/context.ts';

import type { FetchedWork, ReadingSettings } from '../document-work.ts';

/** What every rendition is made from. */
export type Illustration = ReadingSettings & {
  readonly work: FetchedWork;
  readonly ctx: ServiceContext;
  /** A private folder. */
  readonly folder: string;
  readonly signal: AbortSignal;
};

export type MadeFile = { readonly path: string; readonly mediaType: string };

import type { Batch } from '../batch.ts';
import type { Reading } from '../platform/outside-ocr.ts';
import type { Usage } from '../processes/watch-processes.ts';

/** One reading of the batch. */
export type Run = {
  readonly name: string;
  readonly seconds: number;
  /** What was read of each document. */
  readonly texts: readonly string[];
  readonly usage: Usage;
  /** Of the platform: where its time went. */
  readonly reading?: Reading;
};

/** One who reads the batch, in one way or in several. */
export type Contestant = {
  readonly name: string;
  /** A program that must be installed, and the Debian packages that bring it. */
  readonly needs?: { readonly program: string; readonly packages: readonly string[] };
  readonly compete: (batch: Batch, folder: string) => Promise<readonly Run[]>;
};

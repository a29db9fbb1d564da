import type { Box } from '../box.ts';

/** Whether what a document says agrees with itself. */
export type Check = {
  /** What was checked: `lines_make_sum`, `BR-CO-15`, ... */
  readonly rule: string;
  readonly passed: boolean;
  /** The fields it is about; a row of a list is `line_items.3.amount`. */
  readonly fields: readonly string[];
  /** What the other values make of it, and what stands there; null where that cannot be said. */
  readonly expected: string | null;
  readonly found: string | null;
  /** Where it is seen, of what is seen at one place. */
  readonly page?: number | null;
  readonly box?: Box | null;
  /** Whether it shows a value that is not for everybody who may see the document. */
  readonly isSensitive?: boolean;
};

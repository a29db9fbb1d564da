/** A page to be printed or scanned: text at places, in points from the top left corner. */
export type Paper = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
};

export type PlacedText = {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
  /** Right-aligned at `x`. */
  readonly isRight?: boolean;
};

export const A4 = { width: 595, height: 842 } as const;

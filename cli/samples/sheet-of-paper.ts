/** A page to be printed or scanned: text and lines at places, in points from the top left corner. */
export type Paper = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly rules?: readonly Rule[];
};

/** A thin straight line from one point to the other. */
export type Rule = {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** 0.8 if not given. */
  readonly width?: number;
};

export const RULE_WIDTH = 0.8;

export type Face = 'sans' | 'serif' | 'mono';

export type PlacedText = {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
  /** Sans serif if not given. */
  readonly face?: Face;
  /** Right-aligned at `x`. */
  readonly isRight?: boolean;
};

export const A4 = { width: 595, height: 842 } as const;

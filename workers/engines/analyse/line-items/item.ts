import type { Line, Span } from '../sheet/sheet.ts';
import type { Amount } from '../text/amounts.ts';

/** An amount in a line of goods. */
export type ItemAmount = { readonly line: Line; readonly amount: Amount };

/** A number that is no money: a quantity, a rate. */
export type ItemNumber = { readonly span: Span; readonly number: string };

/** A line of an invoice or a receipt: what was sold, how much of it and for how much. */
export type Item = {
  readonly description: readonly Span[];
  readonly articleNumber: Span | undefined;
  readonly quantity: ItemNumber | undefined;
  readonly unit: Span | undefined;
  readonly unitPrice: ItemAmount | undefined;
  readonly taxRate: ItemNumber | undefined;
  /** What its price comes to; on a delivery note nothing. */
  readonly amount: ItemAmount | undefined;
};

import { isSeen } from '../sheet/sheet.ts';
import { signedOf } from './statement-amounts.ts';
import type { TransactionRow } from './transactions.ts';

type Frame = {
  /** In hundredths, where known. */
  readonly opening: number | undefined;
  readonly closing: number | undefined;
};

/**
 * Puts digits right that OCR has misread: where the balance before and the balance behind a row agree
 * on what stands in it, and that differs from what was read in one digit. Only where each row has
 * its balance, the oldest first.
 */
export function mended(
  rows: readonly TransactionRow[],
  { opening, closing }: Frame,
): readonly TransactionRow[] {
  let before = opening;
  return rows.map((row, index) => {
    const next = rows[index + 1];
    const leadsOn = (balance: number): boolean =>
      next ? changes(next, balance, balanceOf(next)) : balance === closing;
    const right = before === undefined ? row : mendedRow(row, before, leadsOn);
    before = balanceOf(right);
    return right;
  });
}

function mendedRow(
  row: TransactionRow,
  before: number,
  leadsOn: (balance: number) => boolean,
): TransactionRow {
  const { amount, balance } = row;
  const after = balanceOf(row);
  if (!balance || after === undefined || !isSeen(row.amountLine)) return row;
  if (changes(row, before, after)) return row;
  const size = Math.abs(amount.hundredths);
  const meant = [before + size, before - size].find(
    (sum) => isNearly(sum, after) && changes(row, before, sum) && leadsOn(sum),
  );
  if (meant !== undefined) {
    const sign = meant < 0 ? -1 : 0;
    return { ...row, balance: { ...balance, hundredths: meant, sign, read: balance.hundredths } };
  }
  const change = Math.abs(after - before);
  if (!isNearly(change, size) || !leadsOn(after)) return row;
  return { ...row, amount: { ...amount, hundredths: change, read: amount.hundredths } };
}

const balanceOf = ({ balance }: TransactionRow): number | undefined => balance && signedOf(balance);

/** Whether a row makes the one balance of the other; its sign may not be known yet. */
function changes({ amount }: TransactionRow, before: number, after: number | undefined): boolean {
  if (after === undefined) return false;
  const size = Math.abs(amount.hundredths);
  if (amount.sign !== 0) return before + amount.sign * size === after;
  return Math.abs(after - before) === size;
}

/** One digit is another one. */
function isNearly(one: number, other: number): boolean {
  const [a, b] = [String(Math.abs(one)), String(Math.abs(other))];
  if (a.length !== b.length || one < 0 !== other < 0) return false;
  const others = Array.from(a, (digit, index) => digit !== b[index]);
  return others.filter(Boolean).length === 1;
}

import { proveSigns } from './prove-signs.ts';
import { signedOf, type RowAmount } from './statement-amounts.ts';

/** How many of the balances must follow from the one before. */
const FOLLOWING = 0.5;

/**
 * Whether the last of several amounts in a row is the balance: the one before and the rows since make
 * it. Some banks print it once a day.
 * @param rows the amounts of each
 */
export function haveBalances(rows: readonly (readonly RowAmount[])[]): boolean {
  const count = rows.filter((row) => row.length > 1).length - 1;
  if (count < 1) return false;
  const following = Math.max(followingIn(rows), followingIn(rows.toReversed()));
  return following >= FOLLOWING * count;
}

function followingIn(rows: readonly (readonly RowAmount[])[]): number {
  let before: number | undefined;
  let amounts: number[] = [];
  let following = 0;
  for (const row of rows) {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last) continue;
    amounts.push(-Math.abs(first.hundredths));
    if (row.length < 2) continue;
    const balance = signedOf(last);
    if (before !== undefined && leadsTo(amounts, balance - before)) following += 1;
    [before, amounts] = [balance, []];
  }
  return following;
}

function leadsTo(amounts: readonly number[], change: number): boolean {
  const guesses = amounts.map((hundredths) => ({ hundredths, from: 'words' }) as const);
  return proveSigns(guesses, change) !== undefined;
}

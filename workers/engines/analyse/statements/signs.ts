import type { TransactionRow } from './transactions.ts';

/** What a transaction changes, in hundredths, and how sure its sign is. */
export type Change = { readonly hundredths: number; readonly certainty: number };

type Frame = {
  /** In hundredths, where known. */
  readonly opening: number | undefined;
  readonly closing: number | undefined;
};

/** Money that comes in, in the languages we read. */
const INCOME =
  /\b(?:salary|wages|payroll|deposit|interest paid|refund|transfer from|credit from|received|gehalt|lohn|gutschrift|eingang|zinsgutschrift|rente|bezüge|virement reçu|salaire|remboursement|nómina|abono|ingreso|stipendio|accredito|bonifico a vostro favore|salaris|bijschrijving|ordenado|vencimento)\b/iu;

/**
 * Signs of the amounts: as printed, by their column or section, by the running balance, and last by
 * what makes the opening balance the closing one.
 */
export function changesOf(rows: readonly TransactionRow[], frame: Frame): readonly Change[] {
  const said = rows.map(saidOf);
  if (said.every((change) => change !== undefined)) return said;
  const byBalance = said.map((change, index) => change ?? byRunningBalance(rows, index, frame));
  if (byBalance.every((change) => change !== undefined)) return byBalance;
  return bySum(rows, byBalance, frame);
}

function saidOf({ amount, section }: TransactionRow): Change | undefined {
  const size = Math.abs(amount.hundredths);
  if (amount.sign !== 0) return { hundredths: amount.sign * size, certainty: 0.97 };
  if (amount.column === 'debit') return { hundredths: -size, certainty: 0.96 };
  if (amount.column === 'credit') return { hundredths: size, certainty: 0.96 };
  return section === 0 ? undefined : { hundredths: section * size, certainty: 0.93 };
}

/** The balance of the row before and its own, whichever way the rows run. */
function byRunningBalance(
  rows: readonly TransactionRow[],
  index: number,
  { opening }: Frame,
): Change | undefined {
  const row = rows[index];
  const size = Math.abs(row?.amount.hundredths ?? 0);
  const own = balanceOf(row);
  if (own === undefined) return undefined;
  const before = index === 0 ? opening : balanceOf(rows[index - 1]);
  const after = balanceOf(rows[index + 1]);
  for (const other of [before, after]) {
    if (other !== undefined && Math.abs(own - other) === size) {
      return { hundredths: own - other, certainty: 0.98 };
    }
  }
  return undefined;
}

function balanceOf(row: TransactionRow | undefined): number | undefined {
  if (!row?.balance) return undefined;
  const { hundredths, sign } = row.balance;
  return sign === -1 ? -Math.abs(hundredths) : hundredths;
}

/**
 * Amounts without any sign: where some rows have one, those without are the other kind; then what
 * the words say.
 */
function bySum(
  rows: readonly TransactionRow[],
  known: readonly (Change | undefined)[],
  { opening, closing }: Frame,
): readonly Change[] {
  const hasMinus = rows.some(({ amount }) => amount.sign === -1);
  const hasPlus = rows.some(({ amount }) => amount.sign === 1);
  const usual = hasMinus && !hasPlus ? 1 : -1;
  const isMixed = hasMinus || hasPlus;
  const guessed = rows.map((row, index) => {
    const size = Math.abs(row.amount.hundredths);
    const text = row.text.map(({ line, from, to }) => line.text.slice(from, to)).join(' ');
    const sign = isMixed ? usual : INCOME.test(text) ? 1 : -1;
    return known[index] ?? { hundredths: sign * size, certainty: isMixed ? 0.9 : 0.6 };
  });
  if (opening === undefined || closing === undefined) return guessed;
  const sum = guessed.reduce((total, { hundredths }) => total + hundredths, 0);
  const isRight = opening + sum === closing;
  return guessed.map(({ hundredths, certainty }) => ({
    hundredths,
    certainty: isRight ? 0.97 : certainty,
  }));
}

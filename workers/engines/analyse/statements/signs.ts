import { proveSigns, type Guess } from './prove-signs.ts';
import { signedOf } from './statement-amounts.ts';
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
  /\b(?:salary|wages|payroll|deposit|interest paid|refund|transfer from|credit from|received|gehalt|lohn|gutschrift|überweisungsgutschrift|sepa-gutschrift|bareinzahlung|erstattung|eingang|zinsgutschrift|rente|bezüge|virement reçu|salaire|remboursement|avoir|nómina|abono|ingreso|recibida|stipendio|emolumenti|accredito|bonifico a vostro favore|salaris|bijschrijving|ordenado|vencimento|giro credit)\b/iu;

const PROVEN = 0.98;
const PRINTED = 0.97;
const PLACED = 0.95;
const BY_OTHERS = 0.9;
const BY_WORDS = 0.6;

/**
 * Signs of the amounts: what is printed, the column or the section says, or else the words; and where
 * balances stand before and behind some rows, what leads from one to the other.
 */
export function changesOf(rows: readonly TransactionRow[], frame: Frame): readonly Change[] {
  const guesses = guessesOf(rows);
  const forward = proven(rows, guesses, frame);
  const backward = proven(rows.toReversed(), guesses.toReversed(), frame);
  // The newest may stand first.
  return backward.count > forward.count ? backward.changes.toReversed() : forward.changes;
}

function guessesOf(rows: readonly TransactionRow[]): readonly (Guess & Change)[] {
  const signs = rows.map(({ amount }) => amount.sign);
  const isMixed = signs.some((sign) => sign !== 0);
  // Where some have a sign, those without have the other one.
  const usual = signs.includes(-1) && !signs.includes(1) ? 1 : -1;
  return rows.map((row) => {
    const { amount, section } = row;
    const size = Math.abs(amount.hundredths);
    const placed = amount.column === 'debit' ? -1 : amount.column === 'credit' ? 1 : section;
    if (amount.sign !== 0) {
      return { hundredths: amount.sign * size, certainty: PRINTED, from: 'print' };
    }
    if (placed !== 0) return { hundredths: placed * size, certainty: PLACED, from: 'place' };
    if (isMixed) return { hundredths: usual * size, certainty: BY_OTHERS, from: 'words' };
    const sign = INCOME.test(textOf(row)) ? 1 : -1;
    return { hundredths: sign * size, certainty: BY_WORDS, from: 'words' };
  });
}

const textOf = ({ text }: TransactionRow): string =>
  text.map(({ line, from, to }) => line.text.slice(from, to)).join(' ');

type Proven = { readonly changes: readonly Change[]; readonly count: number };

/** Rows between two balances make the second of the first. */
function proven(
  rows: readonly TransactionRow[],
  guesses: readonly (Guess & Change)[],
  { opening, closing }: Frame,
): Proven {
  const changes: Change[] = [...guesses];
  let [before, start, count] = [opening, 0, 0];
  for (const [index, { balance }] of [...rows, { balance: undefined }].entries()) {
    const isEnd = index === rows.length;
    const after = isEnd ? closing : balance && signedOf(balance);
    if (after === undefined) continue;
    const end = isEnd ? index : index + 1;
    const known = before === undefined ? undefined : after - before;
    const signs = known === undefined ? undefined : proveSigns(guesses.slice(start, end), known);
    for (const [offset, hundredths] of (signs ?? []).entries()) {
      changes[start + offset] = { hundredths, certainty: PROVEN };
      count += 1;
    }
    [before, start] = [after, end];
  }
  return { changes, count };
}

import type { Face, Paper } from '#cli/samples/sheet-of-paper.ts';
import { A4 } from '#cli/samples/sheet-of-paper.ts';

import { fillIn, type Desk } from '../desk.ts';
import { inFours } from '../figures/ids.ts';
import { exact } from '../figures/money.ts';
import type { Entry } from '../sheet/entries.ts';
import { createPen } from '../sheet/pen.ts';
import { tableManner } from '../sheet/table.ts';
import type { StatementTruth } from '../truth.ts';
import { accountHistory, type AccountHistory } from './account.ts';
import { printBookings, type Sheet } from './bookings.ts';
import { heads, type BankHead } from './heads.ts';
import { balanceLabel, bankManner, type BankManner } from './manner.ts';
import { bookedRows } from './rows.ts';

const LETTER = { width: 612, height: 792 } as const;

/** The statement of an account or of a card. */
export function makeStatement(desk: Desk): { pages: readonly Paper[]; truth: StatementTruth } {
  const { random, place } = desk;
  const history = accountHistory(desk);
  const manner = bankManner(history);
  const face = random.one('sans|sans|sans|sans|serif|mono|mono') as Face;
  const size = face === 'mono' ? random.pick([7, 7.5, 8]) : random.pick([8, 8.5, 9, 9.5]);
  const pen = createPen({ ...(place.paper === 'letter' ? LETTER : A4), size, face });
  const left = random.whole(36, 62);
  const sheet: Sheet = { history, manner, pen, left, right: pen.width - left };
  const told = toldOf(history, manner);
  const y = random.pick(heads)({ ...told.head, pen, left, right: sheet.right });
  const isInSections =
    manner.places === 'summary' && manner.balances === 'none' && random.chance(0.4);
  const booked = bookedRows(history, manner);
  const transactions = printBookings(sheet, {
    booked,
    y,
    isInSections,
    tableManner: tableManner(random, pen),
  });
  return {
    pages: pen.pages(),
    truth: { ...told.truth, ...told.dates, ...booked.dates, transactions },
  };
}

type Told = {
  readonly head: Omit<BankHead, 'pen' | 'left' | 'right'>;
  readonly truth: Omit<StatementTruth, 'transactions'>;
  readonly dates: Pick<StatementTruth, 'opening_date' | 'closing_date'>;
};

/** What is said of the bank, the account and the period. */
function toldOf(history: AccountHistory, manner: BankManner): Told {
  const { desk, words, isCard, holder, bank, opening, closing } = history;
  const { random, place } = desk;
  const { iban, bic, local } = holder.account;
  const saysIban = iban !== '' && !isCard && random.chance(0.8);
  const saysBic = saysIban && random.chance(0.6);
  const saysNumber = isCard || !saysIban || random.chance(0.4);
  const saysHolder = random.chance(0.9);
  const summary = summaryOf(history, manner);
  const entries: readonly Entry[] = [
    ...(random.chance(0.6)
      ? [entry(history, words.number, `${random.whole(1, 12)}/${desk.today.slice(0, 4)}`)]
      : []),
    ...(saysNumber ? [entry(history, words.account, history.accountNumber)] : []),
    ...(saysIban ? [{ label: 'IBAN', value: random.chance(0.8) ? inFours(iban) : iban }] : []),
    ...(saysBic ? [{ label: random.one('BIC|BIC|SWIFT|BIC/SWIFT'), value: bic }] : []),
    ...(local !== '' && random.chance(0.2) ? [{ label: '', value: local }] : []),
    periodOf(history, manner),
    { label: currencyWords[desk.language], value: place.currency },
    ...(random.chance(0.2)
      ? [
          entry(
            history,
            isCard ? words.minimum : words.overdraft,
            manner.amount(random.whole(1, 80) * 10_000),
          ),
        ]
      : []),
  ];
  return {
    head: {
      random,
      title: random.one(isCard ? words.cardTitle : words.title),
      bank,
      bankLines: random.chance(0.6) ? bank.address : [],
      holder: saysHolder ? holder.name : '',
      holderLines: saysHolder && random.chance(0.8) ? holder.address : [],
      entries,
      summaryTitle: random.one(words.summary),
      summary: summary.entries,
    },
    truth: {
      bank_name: bank.name,
      ...(saysHolder ? { account_holder: holder.name } : {}),
      ...(saysNumber ? { account_number: history.accountNumber } : {}),
      ...(saysIban ? { iban } : {}),
      ...(saysBic ? { bic } : {}),
      currency: place.currency,
      opening_balance: exact(opening),
      closing_balance: exact(closing),
    },
    dates: summary.dates,
  };
}

const currencyWords = {
  en: 'Currency',
  de: 'Währung',
  fr: 'Devise',
  es: 'Divisa',
  it: 'Divisa',
  nl: 'Valuta',
  pt: 'Moeda',
} as const;

const entry = ({ desk }: AccountHistory, choices: string, value: string): Entry => ({
  label: desk.random.one(choices),
  value,
});

/** `Period: 01.03.2024 - 31.03.2024`, or in a sentence without a label. */
function periodOf({ desk, words, from, to }: AccountHistory, { date }: BankManner): Entry {
  const template = desk.random.one(words.period);
  const values = { from: date(from), to: date(to) };
  if (template.includes('{')) return { label: '', value: fillIn(template, values) };
  return { label: template, value: `${values.from} ${desk.random.pick(['-', '–'])} ${values.to}` };
}

function summaryOf(
  history: AccountHistory,
  manner: BankManner,
): Pick<Told, 'dates'> & { entries: readonly Entry[] } {
  const { desk, words, from, to, opening, closing, transactions, isCard } = history;
  if (manner.places === 'rows') return { entries: [], dates: {} };
  const { random } = desk;
  const isDated = random.chance(0.5);
  const day = (value: string): string => (isDated ? manner.date(value) : '');
  const sumOf = (isIn: boolean): number =>
    transactions.reduce((sum, { amount }) => sum + (amount > 0 === isIn ? amount : 0), 0);
  const totals: readonly Entry[] = [
    {
      label: random.one(words.totalCredits),
      value: manner.amount(isCard ? sumOf(false) : sumOf(true)),
    },
    {
      label: random.one(words.totalDebits),
      value: manner.amount(
        isCard ? sumOf(true) : Math.abs(sumOf(false)) * (manner.signs === 'signed' ? -1 : 1),
      ),
    },
  ];
  return {
    entries: [
      { label: balanceLabel(history, words.opening, day(from)), value: manner.balance(opening) },
      ...(random.chance(0.7) ? totals : []),
      { label: balanceLabel(history, words.closing, day(to)), value: manner.balance(closing) },
    ],
    dates: isDated ? { opening_date: from, closing_date: to } : {},
  };
}

import type { Desk } from '../desk.ts';
import { fillIn } from '../desk.ts';
import { later, monthLater, printDate, type Day } from '../figures/dates.ts';
import { customerOf, firmOf, personOf, shopOf, type Party } from '../names/parties.ts';
import { bankWords } from '../words/bank/bank-words.ts';
import type { BankWords } from '../words/bank/en.ts';

export type Transaction = {
  readonly date: Day;
  readonly valueDate: Day;
  readonly text: string;
  readonly details: readonly string[];
  /** Cents, to be added to the balance. */
  readonly amount: number;
  /** After it, in the order of days. */
  readonly balance: number;
};

/** What happened on an account in some weeks. */
export type AccountHistory = {
  readonly desk: Desk;
  readonly words: BankWords;
  readonly isCard: boolean;
  readonly holder: Party;
  readonly bank: Party;
  readonly accountNumber: string;
  readonly from: Day;
  readonly to: Day;
  readonly opening: number;
  readonly closing: number;
  /** Oldest first. */
  readonly transactions: readonly Transaction[];
};

const scale: Readonly<Record<string, number>> = { INR: 25, MXN: 15, ZAR: 12, MYR: 3 };

/** Makes up an account and what was booked on it. */
export function accountHistory(desk: Desk): AccountHistory {
  const { random, language, today, place } = desk;
  const words = bankWords[language];
  const isCard = random.chance(0.12);
  const from = random.chance(0.75) ? monthLater(today, 0, 1) : today;
  const to = random.chance(0.8)
    ? monthLater(from, random.pick([1, 1, 1, 3]), 0)
    : later(from, random.whole(6, 40));
  const holder = customerOf(desk);
  const factor = scale[place.currency] ?? 1;
  const opening =
    random.whole(1_000, random.pick([90_000, 900_000, 6_000_000])) *
    (random.chance(isCard ? 0 : 0.06) ? -1 : 1) *
    factor;
  const count = random.pick([
    random.whole(3, 9),
    random.whole(6, 18),
    random.whole(12, 40),
    random.whole(30, 75),
  ]);
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const dates = Array.from({ length: count }, () => later(from, random.whole(0, days))).toSorted();
  const texts = textsOf(desk, words);
  let balance = opening;
  const transactions = dates.map((date): Transaction => {
    const { text, details, amount } = bookingOf(desk, { isCard, factor, texts });
    balance += amount;
    const valueDate = random.chance(0.8) ? date : later(date, random.whole(1, 2));
    return { date, valueDate, text, details, amount, balance };
  });
  return {
    desk,
    words,
    isCard,
    holder,
    bank: { ...firmOf(desk), name: holder.account.bank },
    accountNumber: isCard
      ? random.fill(
          random.one(
            '**** **** **** ####|XXXX XXXX XXXX ####|4### ###X XXXX ####'.replaceAll('*', '•'),
          ),
        )
      : random.fill(
          random.one('##########|### ### ###|########|###-######-#|## ## ## ####|####-####-####'),
        ),
    from,
    to,
    opening,
    closing: balance,
    transactions,
  };
}

type Texts = {
  readonly outgoing: () => string;
  readonly incoming: () => string;
  readonly details: () => string;
};

/** A house writes its bookings all in capitals or as they are. */
function textsOf(desk: Desk, words: BankWords): Texts {
  const { random, language, today } = desk;
  const isCapital = random.chance(0.35);
  const shops = Array.from({ length: 5 }, () =>
    shopOf(desk, random.pick(['market', 'restaurant', 'fuel', 'fashion', 'pharmacy'] as const)),
  );
  const firms = Array.from({ length: 5 }, () => firmOf(desk));
  const people = Array.from({ length: 4 }, () => personOf(desk));
  const say = (choices: string) => (): string => {
    const text = fillIn(random.one(choices), {
      shop: random.pick(shops).name,
      city: random.pick(shops).city,
      firm: random.pick(firms).name,
      person: random.pick(people),
      ref: random.fill(random.one('######|########|@@####|####-##|#########')),
      check: random.fill('10####'),
      last: random.fill('####'),
      day: printDate(
        later(today, random.whole(0, 20)),
        random.one('dd.mm|dd/mm|dd/mm/yy|ddmm'),
        language,
      ),
    });
    return isCapital ? text.toUpperCase() : text;
  };
  return {
    outgoing: say(words.outgoing),
    incoming: say(words.incoming),
    details: say(words.details),
  };
}

type Manner = { readonly isCard: boolean; readonly factor: number; readonly texts: Texts };

function bookingOf(
  { random }: Desk,
  { isCard, factor, texts }: Manner,
): Pick<Transaction, 'text' | 'details' | 'amount'> {
  const isIncoming = random.chance(isCard ? 0.08 : 0.28);
  const most = random.pick(isIncoming ? [20_000, 400_000] : [3_000, 9_000, 90_000]);
  const cents = Math.round(random.whole(90, most) * factor);
  const rounded = random.chance(0.15) ? Math.ceil(cents / 1_000) * 1_000 : cents;
  const isAdded = isCard ? !isIncoming : isIncoming;
  return {
    text: isIncoming ? texts.incoming() : texts.outgoing(),
    details: Array.from({ length: random.pick([0, 0, 0, 1, 2]) }, texts.details),
    amount: isAdded ? rounded : -rounded,
  };
}

import { fillIn } from '../desk.ts';
import { later } from '../figures/dates.ts';
import type { Entry } from '../sheet/entries.ts';
import type { InvoiceTruth } from '../truth.ts';
import type { Draft } from './draft.ts';
import { maybe, otherEntries } from './facts.ts';
import { customerNumber, otherNumber } from './numbers.ts';

export type Heading = {
  readonly title: string;
  readonly entries: readonly Entry[];
  /** Whether the day of payment is among the entries. */
  readonly namesDue: boolean;
  readonly truth: Pick<InvoiceTruth, 'delivery_date' | 'order_number' | 'customer_number'>;
};

/** The title, and the numbers and dates below or beside it. */
export function headingOf(draft: Draft): Heading {
  const { desk, words, isCredit, due, plan } = draft;
  const { random, place, date, today } = desk;
  const say = (label: string, value: string): Entry => ({ label: random.one(label), value });
  const named = titleOf(draft);
  const namesDue = due !== '' && random.chance(0.75);
  const own: readonly Entry[] = [
    ...(named.hasNumber
      ? []
      : [say(isCredit ? words.creditNumber : words.invoiceNumber, draft.number)]),
    ...(named.hasDate ? [] : [say(isCredit ? words.creditDate : words.invoiceDate, date(today))]),
    ...(namesDue ? [say(words.dueDate, date(due))] : []),
  ];
  const delivered = random.chance(0.25) ? later(today, -random.whole(0, 12)) : '';
  const order = random.chance(0.38) ? otherNumber(desk) : '';
  const customer = random.chance(0.45) ? customerNumber(desk) : '';
  const others: readonly Entry[] = [
    ...(delivered === '' ? [] : [say(words.deliveryDate, date(delivered))]),
    ...(order === '' ? [] : [say(words.orderNumber, order)]),
    ...(customer === '' ? [] : [say(words.customerNumber, customer)]),
    ...otherEntries(desk, words, draft.business),
    ...maybe(desk, 0.25, () => say(words.terms, random.one(words.termsValue))),
    ...(plan.isToldApart
      ? [say(words.currency, place.currency)]
      : maybe(desk, 0.05, () => say(words.currency, place.currency))),
  ];
  return {
    title: named.title,
    entries: inSomeOrder(draft, own, others),
    namesDue,
    truth: {
      ...(delivered === '' ? {} : { delivery_date: delivered }),
      ...(order === '' ? {} : { order_number: order }),
      ...(customer === '' ? {} : { customer_number: customer }),
    },
  };
}

/** `INVOICE`, `Invoice #1042`, `Rechnung Nr. 113 vom 12.05.2024`. */
function titleOf({ desk, words, isCredit, number }: Draft) {
  const { random, date, today } = desk;
  const name = random.one(isCredit ? words.creditNote : words.invoice);
  if (!random.chance(0.25)) return { title: name, hasNumber: false, hasDate: false };
  const sign = random.pick(numberSigns[desk.language].split('|'));
  const title = `${name} ${sign}${number}`;
  const from = fillIn(datedTitles[desk.language], { title, date: date(today) });
  if (random.chance(0.25)) return { title: from, hasNumber: true, hasDate: true };
  return { title, hasNumber: true, hasDate: false };
}

const numberSigns = {
  en: '#|No. |#|Number |',
  de: 'Nr. |Nr. ||Nr.: |Nummer ',
  fr: 'N° |n° |N°|No ',
  es: 'nº |Nº |N.º |',
  it: 'n. |N. |N° |nr. ',
  nl: 'nr. ||nummer |',
  pt: 'n.º |Nº |N.º |',
} as const;

const datedTitles = {
  en: '{title} dated {date}',
  de: '{title} vom {date}',
  fr: '{title} du {date}',
  es: '{title} de fecha {date}',
  it: '{title} del {date}',
  nl: '{title} d.d. {date}',
  pt: '{title} de {date}',
} as const;

/** The own number and date mostly come first, but some programs sort otherwise. */
function inSomeOrder(
  { desk }: Draft,
  own: readonly Entry[],
  others: readonly Entry[],
): readonly Entry[] {
  const { random } = desk;
  switch (random.one('own|own|own|reverse|mixed|late')) {
    case 'reverse':
      return [...own.toReversed(), ...random.shuffled(others)];
    case 'mixed':
      return random.shuffled([...own, ...others]);
    case 'late':
      return [...random.shuffled(others), ...own];
    default:
      return [...own, ...random.shuffled(others)];
  }
}

import { fillIn, type Desk } from '../desk.ts';
import { later, type Day } from '../figures/dates.ts';
import { inFours } from '../figures/ids.ts';
import type { Party } from '../names/parties.ts';
import type { Entry } from '../sheet/entries.ts';
import type { FormWords } from '../words/form/en.ts';
import type { Business } from './items.ts';
import { otherNumber } from './numbers.ts';

/** An entry, so often. */
export function maybe(desk: Desk, share: number, make: () => Entry): readonly Entry[] {
  return desk.random.chance(share) ? [make()] : [];
}

/** Numbers and dates that are not those of the paper itself. */
export function otherEntries(desk: Desk, words: FormWords, business: Business): readonly Entry[] {
  const { random, date, today } = desk;
  const say = (label: string, value: string): Entry => ({ label: random.one(label), value });
  const person = random.one(
    'Julia|Tom|S. Wagner|M. Costa|Anne L.|K. Meyer|P. Martin|R. Singh|Eva|J. Smith',
  );
  return [
    ...maybe(desk, 0.14, () => say(words.orderDate, date(later(today, -random.whole(3, 40))))),
    ...maybe(desk, 0.18, () => say(words.reference, otherNumber(desk))),
    ...maybe(desk, 0.12, () => say(words.yourReference, random.pick([person, otherNumber(desk)]))),
    ...maybe(desk, 0.22, () => say(words.contact, person)),
    ...maybe(desk, 0.1, () => say(words.project, random.fill('@-####'))),
    ...maybe(desk, 0.15, () => say(words.deliveryNoteNumber, otherNumber(desk))),
    ...maybe(desk, 0.07, () => say(words.shipVia, random.one(words.carriers))),
    ...maybe(desk, 0.05, () => say(words.trackingNumber, random.fill('1Z####@#########'))),
    ...ofBusiness(desk, words, business),
  ];
}

function ofBusiness(desk: Desk, words: FormWords, business: Business): readonly Entry[] {
  const { random, date, today } = desk;
  const period = `${date(later(today, -random.whole(28, 62)))} - ${date(later(today, -random.whole(1, 5)))}`;
  if (business === 'hotel') {
    const [guest = '', name = '', room = '', arrival = ''] = words.guest.split('|');
    const facts = [
      { label: room || name, value: `${random.whole(1, 6)}${random.fill('##')}` },
      { label: arrival, value: date(later(today, -random.whole(1, 6))) },
    ];
    return random.chance(0.7) ? facts : [{ label: guest, value: `${random.whole(100, 599)}` }];
  }
  if (business !== 'utility') {
    return maybe(desk, 0.1, () => ({ label: random.one(words.period), value: period }));
  }
  return [
    { label: random.one(words.period), value: period },
    ...maybe(desk, 0.6, () => ({
      label: random.one(words.meter),
      value: random.fill('##########'),
    })),
  ];
}

/** The ways to reach somebody, without the tax numbers. */
export function contactEntries(desk: Desk, words: FormWords, party: Party): readonly Entry[] {
  const { random } = desk;
  const say = (label: string, value: string): Entry => ({ label: random.one(label), value });
  return [
    ...maybe(desk, 0.75, () => say(words.phone, party.phone)),
    ...maybe(desk, 0.2, () => say(words.fax, party.fax)),
    ...maybe(desk, 0.55, () => say(words.email, party.email)),
    ...maybe(desk, 0.4, () =>
      random.chance(0.5) ? { label: '', value: party.web } : say(words.web, party.web),
    ),
    ...maybe(desk, 0.15, () => say(words.director, party.person)),
    ...maybe(desk, party.registration === '' ? 0 : 0.35, () => ({
      label: '',
      value: party.registration,
    })),
  ];
}

export type Paying = {
  readonly iban: string;
  readonly bic: string;
  readonly entries: readonly Entry[];
};

/** The bank account, as printed; some name a second bank after the first. */
export function accountEntries(desk: Desk, words: FormWords, { account, name }: Party): Paying {
  const { random } = desk;
  const say = (label: string, value: string): Entry => ({ label: random.one(label), value });
  const bank = maybe(desk, 0.7, () => say(words.bank, account.bank));
  const holder = maybe(desk, 0.25, () => say(words.accountHolder, name));
  const saysIban = account.iban !== '' && (account.local === '' || random.chance(0.35));
  if (!saysIban) {
    const local =
      account.local === '' ? [] : [{ label: random.one(words.paymentTitle), value: account.local }];
    return { iban: '', bic: '', entries: [...bank, ...holder, ...local] };
  }
  const shown = random.chance(0.75) ? inFours(account.iban) : account.iban;
  const bic = random.chance(0.65) ? account.bic : '';
  return {
    iban: account.iban,
    bic,
    entries: [
      ...holder,
      ...bank,
      say(words.iban, shown),
      ...(bic === '' ? [] : [say(words.bic, bic)]),
    ],
  };
}

/** A sentence with its date, number and amount in place. */
export const sentence = (
  desk: Desk,
  choices: string,
  values: Readonly<Record<string, string>>,
): string => fillIn(desk.random.one(choices), values);

/** When it is to be paid. */
export const dueDayOf = ({ random }: Desk, issued: Day): Day =>
  later(issued, random.pick([7, 8, 10, 14, 14, 20, 21, 30, 30, 30, 45, 60]));

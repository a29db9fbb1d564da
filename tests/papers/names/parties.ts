import type { Desk } from '../desk.ts';
import { fillIn } from '../desk.ts';
import { ibanOf } from '../figures/ids.ts';
import type { Random } from '../random.ts';
import { fancyParts, namesByCountry, namesByLanguage, type Names } from './names.ts';
import { adjectives, animals, shopNames, type ShopTrade } from './shops.ts';

/** Somebody who buys or sells. */
export type Party = {
  readonly name: string;
  /** Street, town and country, as printed on a letter. */
  readonly address: readonly string[];
  readonly city: string;
  readonly person: string;
  readonly phone: string;
  readonly fax: string;
  readonly email: string;
  readonly web: string;
  readonly vatId: string;
  readonly taxNumber: string;
  readonly registration: string;
  readonly account: Account;
};

export type Account = {
  readonly bank: string;
  /** Empty where there is none. */
  readonly iban: string;
  readonly bic: string;
  /** As printed where there is no IBAN: `Sort Code: 10-20-30 Account: 12345678`. */
  readonly local: string;
};

export const namesOf = ({ place }: Desk): Names =>
  namesByCountry[place.country] ?? namesByLanguage[place.language];

/** A made-up word that could be a brand. */
function fancyName(random: Random): string {
  const { starts, middles, ends } = fancyParts;
  return random.one(starts) + random.one(middles) + random.one(ends);
}

export function personOf(desk: Desk): string {
  const { given, family } = namesOf(desk);
  return `${desk.random.one(given)} ${desk.random.one(family)}`;
}

/** A firm, or now and then somebody who works alone. */
export function firmOf(desk: Desk): Party {
  const { random, place } = desk;
  const person = personOf(desk);
  const town = townOf(desk);
  const values = partsOf(desk, town.city);
  const firm = fillIn(random.one(namesOf(desk).firms), values).replace(' ,', ',');
  return partyOf(
    desk,
    random.chance(place.country === 'MY' ? 0.02 : 0.1) ? person : firm,
    town,
    person,
  );
}

/** Somebody at home, or a firm. */
export function customerOf(desk: Desk): Party {
  const { random } = desk;
  if (random.chance(0.65)) return firmOf(desk);
  const person = personOf(desk);
  const title = random.chance(0.35) ? `${random.one(namesOf(desk).titles)} ` : '';
  return partyOf(desk, title + person, townOf(desk), person);
}

/** A shop, a restaurant or the like. */
export function shopOf(desk: Desk, trade: ShopTrade): Party {
  const { random, language } = desk;
  const town = townOf(desk);
  const shop = random.one(shopNames[language][trade]);
  const values = { ...partsOf(desk, town.city), shop, SHOP: shop.toUpperCase() };
  const more = {
    adjective: random.one(adjectives[language]),
    animal: random.one(animals[language]),
  };
  const name = fillIn(random.one(namesOf(desk).shops), { ...values, ...more });
  return partyOf(desk, name.replace(' ,', ','), town, personOf(desk));
}

function partsOf(desk: Desk, city: string): Record<string, string> {
  const { random, place } = desk;
  const { family, given, trades } = namesOf(desk);
  const values = {
    family: random.one(family),
    family2: random.one(family),
    given: random.one(given),
    trade: random.one(trades),
    fancy: fancyName(random),
    city: city.split(/,| \d/)[0] ?? city,
    form: random.one(place.legalForms),
  };
  const upper = Object.entries(values).map(([key, value]) => [
    key.toUpperCase(),
    value.toUpperCase(),
  ]);
  return { ...values, ...Object.fromEntries(upper) };
}

type Town = { readonly city: string; readonly zip: string; readonly province: string };

function townOf({ random, place }: Desk): Town {
  const [city = '', zip = '', province = ''] = random.one(place.towns).split(':');
  return { city, zip: random.fill(zip), province };
}

function partyOf(desk: Desk, name: string, town: Town, person: string): Party {
  const { random, place } = desk;
  const slug = slugOf(name).slice(0, 18);
  const web = `www.${slug}.${place.domain}`;
  const box = random.one('info|office|mail|contact|sales|hello|accounts');
  const vatId = random.fill(random.one(place.vatId));
  return {
    name,
    address: addressOf(desk, town),
    city: town.city.split(',')[0] ?? town.city,
    person,
    phone: random.fill(random.one(place.phones)),
    fax: random.fill(random.one(place.phones)),
    email: `${box}@${slug}.${place.domain}`,
    web,
    vatId,
    taxNumber: random.fill(random.one(place.taxNumber)),
    registration: random.fill(fillIn(random.one(place.registration), { ...town })),
    account: accountOf(desk, town),
  };
}

function slugOf(name: string): string {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '');
  return letters === '' ? 'shop' : letters;
}

function addressOf(desk: Desk, { city, zip, province }: Town): readonly string[] {
  const { random, place } = desk;
  const { streets, suburbs, buildings } = namesOf(desk);
  const values = {
    no: `${random.whole(1, random.chance(0.8) ? 99 : 3_000)}`,
    no2: `${random.whole(2, 40)}`,
    letter: random.one('a|b|c| a|'),
    street: random.one(streets),
    suburb: random.one(suburbs),
    building: random.one(buildings),
    town: city,
    zip,
    city,
    CITY: city.toUpperCase(),
    province,
    state: random.one('Selangor|Johor|Perak|Penang|Selangor Darul Ehsan|W.P.'),
  };
  return random
    .one(place.address)
    .split('/')
    .map((line) => fillIn(random.fill(line), values));
}

function accountOf({ random, place }: Desk, { city }: Pick<Town, 'city'>): Account {
  const bank = fillIn(random.one(place.banks), { city: city.split(',')[0] ?? city });
  const iban = place.iban === '' ? '' : ibanOf(random, place.iban);
  const bic = random.fill(
    `@@@@${place.country}${random.one('22|2A|21|PP|M1|KK')}${random.one('|XXX|')}`,
  );
  return { bank, iban, bic, local: random.fill(random.one(place.account)) };
}

import { german, english } from './germanic.ts';
import { french, spanish } from './latin.ts';
import { dutch, italian, portuguese } from './others.ts';
import { indian, malaysian } from './overseas.ts';

/** What names of people, streets and firms are made of; choices stand between bars. */
export type Names = {
  readonly given: string;
  readonly family: string;
  readonly streets: string;
  readonly suburbs: string;
  readonly buildings: string;
  /** What firms do, as it stands in their names. */
  readonly trades: string;
  /** How firms are called: {family}, {family2}, {given}, {trade}, {fancy}, {city}, {form}. */
  readonly firms: string;
  /** Shops, restaurants and the like without a legal form. */
  readonly shops: string;
  readonly titles: string;
};

export const namesByLanguage = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
} as const satisfies Readonly<Record<string, Names>>;

export const namesByCountry: Readonly<Record<string, Names>> = {
  MY: malaysian,
  SG: malaysian,
  IN: indian,
};

const starts =
  'Al|Bri|Ca|Del|El|Fa|Gri|Hel|In|Ko|Lu|Mar|No|Or|Pel|Qua|Ri|So|Tri|Ur|Ve|Xa|Za|Nor|Sil';
const middles = 'va|no|ri|me|lo|ta|xi|du|ga|ne|pi|so|ba|ti|lu|';
const ends = 'ra|tec|tron|sys|dex|lis|na|mo|via|tix|con|plan|lab|sol|net|med|form|line|works|vo';

/** Parts of made-up names. */
export const fancyParts = { starts, middles, ends } as const;

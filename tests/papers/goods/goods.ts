import type { Language } from '../places/place.ts';
import { english } from './english.ts';
import { dutch, german } from './germanic.ts';
import { portuguese, spanish } from './iberian.ts';
import { french, italian } from './romance.ts';

/** What is sold; choices stand between bars. */
export type Goods = {
  /** Things that firms buy. */
  readonly wares: string;
  /** What follows a ware: colours, sizes. */
  readonly variants: string;
  /** Work done, by the hour or the month. */
  readonly services: string;
  /** What a service was about. */
  readonly subjects: string;
  readonly groceries: string;
  readonly dishes: string;
  readonly drinks: string;
  readonly bakery: string;
  readonly hardware: string;
  readonly medicine: string;
  readonly clothes: string;
  readonly fuels: string;
  /** Units of wares, of hours, of months, of flat sums. */
  readonly units: {
    readonly piece: string;
    readonly hour: string;
    readonly month: string;
    readonly flat: string;
    readonly bulk: string;
  };
};

export const goodsByLanguage: Readonly<Record<Language, Goods>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

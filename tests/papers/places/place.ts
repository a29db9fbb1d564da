export const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'] as const;
export type Language = (typeof languages)[number];

/** What is customary in a country. Choices stand between bars; of patterns see `Random.fill`. */
export type Place = {
  readonly country: string;
  readonly language: Language;
  /** As printed on letters from abroad. */
  readonly name: string;
  readonly currency: string;
  /** How amounts are written with the currency: `$#`, `# EUR`. */
  readonly symbols: string;
  /** 1234.56 as written there. */
  readonly figures: string;
  readonly dates: string;
  readonly taxName: string;
  /** Percent, the usual one first; none where nobody prints taxes. */
  readonly taxRates: readonly number[];
  /** Towns and the pattern of their postcodes. */
  readonly towns: string;
  /** Lines of an address, between slashes. */
  readonly address: string;
  readonly phones: string;
  readonly vatId: string;
  readonly taxNumber: string;
  readonly registration: string;
  readonly legalForms: string;
  /** Country and account number; empty where there are none. */
  readonly iban: string;
  readonly banks: string;
  /** The bank's codes in account lines of countries without IBAN: `Sort code: ##-##-##`. */
  readonly account: string;
  readonly domain: string;
  readonly paper: 'a4' | 'letter';
};

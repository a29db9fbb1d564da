import { stdnum } from 'stdnum';

/** What no IBAN is shorter or longer than. */
export const LEAST_IBAN = 15;
export const LONGEST_IBAN = 34;

/** Countries with the length of their IBANs: the IBAN registry of SWIFT. */
const lengths: ReadonlyMap<string, number> = new Map(
  `AD24 AE23 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22
   IS26 IT27 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TR26`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** How long an IBAN of its country is; undefined where we do not know. */
export function ibanLengthOf(iban: string): number | undefined {
  return lengths.get(iban.slice(0, 2));
}

/** ISO 13616: the number, its first four signs moved to the end and letters as 10 to 35, mod 97 is 1. */
export function isValidIban(iban: string): boolean {
  const length = ibanLengthOf(iban) ?? iban.length;
  if (iban.length !== length || length < LEAST_IBAN || length > LONGEST_IBAN) return false;
  if (!/^[A-Z]{2}\d{2}/.test(iban)) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replaceAll(/[A-Z]/g, (sign) => String(Number.parseInt(sign, 36)));
  return /^\d+$/.test(digits) && BigInt(digits) % 97n === 1n;
}

/** What the countries of Europe call their VAT ids, by the ids' letters: country and name in stdnum. */
export const vatIds: Readonly<Record<string, string>> = {
  AT: 'AT uid',
  BE: 'BE vat',
  BG: 'BG vat',
  CHE: 'CH uid',
  CY: 'CY vat',
  CZ: 'CZ dic',
  DE: 'DE vat',
  DK: 'DK cvr',
  EE: 'EE kmkr',
  EL: 'GR vat',
  ES: 'ES nif',
  FI: 'FI alv',
  FR: 'FR tva',
  GB: 'GB vat',
  HR: 'HR oib',
  HU: 'HU anum',
  IE: 'IE vat',
  IT: 'IT iva',
  LT: 'LT pvm',
  LU: 'LU tva',
  LV: 'LV pvn',
  MT: 'MT vat',
  NL: 'NL btw',
  PL: 'PL nip',
  PT: 'PT nif',
  RO: 'RO cif',
  SI: 'SI ddv',
  SK: 'SK dph',
};

/** Without spaces and signs. */
export const compact = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Swiss ids end with the name of the tax: `CHE-107.787.577 MWST`. */
export const withoutTax = (id: string): string =>
  id.replace(/^(CHE\d{9})(?:MWST|TVA|IVA|VAT)$/, '$1');

/** Whether a VAT id has the right check digits; null where nobody knows how they are made. */
export function isValidVatId(text: string): boolean | null {
  const id = withoutTax(compact(text));
  const letters = id.startsWith('CHE') ? 'CHE' : id.slice(0, 2);
  const [country = '', name = ''] = (vatIds[letters] ?? '').split(' ');
  // Some validators want the number without its letters, all take it so.
  const validator = stdnum[country]?.[name];
  return validator ? validator.validate(id.slice(letters === 'CHE' ? 0 : 2)).isValid : null;
}

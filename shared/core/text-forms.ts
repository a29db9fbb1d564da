import {
  compact,
  ibanLengthOf,
  LEAST_IBAN,
  LONGEST_IBAN,
  vatIds,
  withoutTax,
} from './check-digits.ts';

/** Of texts that are written in one way only, which. Machines and people say the same in the same way. */
export type TextForm = 'iban' | 'bic' | 'vat_id' | 'currency' | 'last_four' | 'email';

/** A text in its form, or why it can be none. */
export type Formed = { readonly text: string } | { readonly fault: string };

/** As somebody wrote it: with spaces, in small letters, ... */
export function formed(form: TextForm, text: string): Formed {
  return forms[form](text);
}

/** What is printed between the signs of numbers, to make them legible. */
const joined = (text: string): string => text.toUpperCase().replaceAll(/[\s.-]/gu, '');

const forms: Readonly<Record<TextForm, (text: string) => Formed>> = {
  iban: toIban,
  bic(text) {
    const bic = joined(text);
    const isBic = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test(bic);
    return isBic ? { text: bic } : { fault: 'is no BIC: 8 or 11 letters and digits' };
  },
  vat_id(text) {
    const id = withoutTax(compact(text));
    const isKnown = Object.keys(vatIds).some((letters) => id.startsWith(letters));
    const isOne = isKnown && /^[A-Z]{2,3}[A-Z0-9]{8,12}$/.test(id) && /(?:\d.*){7}/.test(id);
    // Elsewhere they look like anything.
    return { text: isOne ? id : text.trim().replaceAll(/\s+/gu, ' ') };
  },
  currency(text) {
    const code = text.trim().toUpperCase();
    if (isCurrency(code)) return { text: code };
    return { fault: 'is no currency: give its ISO 4217 code, such as EUR or GBP' };
  },
  last_four(text) {
    const last = /\d{4}$/.exec(joined(text))?.[0];
    return last === undefined
      ? { fault: 'ends without the last four digits of a card' }
      : { text: last };
  },
  email: (text) => ({ text: text.toLowerCase() }),
};

/** Wrong check digits may be what is printed: a check tells of them. */
function toIban(text: string): Formed {
  const iban = joined(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) {
    return {
      fault: 'is no IBAN: two letters for the country, two digits, then only letters and digits',
    };
  }
  const length = ibanLengthOf(iban);
  if (length !== undefined && iban.length !== length) {
    const country = iban.slice(0, 2);
    return { fault: `is no IBAN: those of ${country} have ${length} signs, not ${iban.length}` };
  }
  if (iban.length < LEAST_IBAN || iban.length > LONGEST_IBAN) {
    return { fault: `is no IBAN: they have ${LEAST_IBAN} to ${LONGEST_IBAN} signs` };
  }
  return { text: iban };
}

const currencyNames = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });

/** Whether it is a code of ISO 4217, of today's currencies or of former ones, which old papers name. */
function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && currencyNames.of(code) !== undefined;
}

import type { Field } from '#shared/core/field.ts';

import { fieldFrom, type Sheet } from '../sheet.ts';

/** The first IBAN whose check digits are right. */
export function findIban(name: string, sheet: Sheet): Field | undefined {
  for (const line of sheet.lines) {
    for (const [raw] of line.text.matchAll(
      /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?\b/g,
    )) {
      const iban = longestValid(raw);
      if (iban === undefined) continue;
      return fieldFrom(name, { type: 'text', text: iban }, { line, raw, certainty: 0.98 });
    }
  }
  return undefined;
}

/** The pattern may have swallowed a word behind the number ("... 00 BIC"). */
function longestValid(raw: string): string | undefined {
  const groups = raw.split(/\s/);
  for (let count = groups.length; count > 0; count -= 1) {
    const iban = groups.slice(0, count).join('');
    if (isValidIban(iban)) return iban;
  }
  return undefined;
}

/** ISO 13616: the number, its first four signs moved to the end and letters as 10 to 35, mod 97 is 1. */
export function isValidIban(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replaceAll(/[A-Z]/g, (sign) => String(Number.parseInt(sign, 36)));
  return /^\d+$/.test(digits) && BigInt(digits) % 97n === 1n;
}

import type { Field } from '#shared/core/field.ts';

import { neighboursOf } from '../choice/setting.ts';
import type { Sheet, Span } from '../sheet/sheet.ts';
import { fieldFrom } from './to-field.ts';

export const IBAN =
  /(?<![\p{L}\d])[A-Z]{2}\s?\d{2}(?:[\s.-]?[A-Z0-9]{2,4}){2,8}(?:[\s.-]?[A-Z0-9]{1,4})?/giu;

/** An IBAN; one with right check digits before one with wrong ones behind its label. */
export function findIban({ lines }: Sheet): Field | undefined {
  const found = lines.flatMap((line) =>
    [...line.text.matchAll(IBAN)].flatMap(({ 0: raw, index }) => {
      const read = raw.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
      const valid = longestValid(raw);
      const isNamed = line.labels.some(({ keys, to }) => keys.includes('iban') && to <= index);
      if (valid === undefined && !(isNamed && read.length >= LEAST && read.length <= LONGEST))
        return [];
      const span = { line, from: index, to: index + (valid?.length ?? raw.length) };
      return [{ iban: valid?.iban ?? read, isValid: valid !== undefined, span }];
    }),
  );
  const best = found.find(({ isValid }) => isValid) ?? found[0];
  if (!best) return undefined;
  const value = { type: 'text', text: best.iban } as const;
  return fieldFrom('iban', { value, spans: [best.span] }, best.isValid ? 0.99 : 0.5);
}

const LEAST = 15;
const LONGEST = 34;

/** The pattern may have swallowed a word behind the number ("... 00 BIC"). */
export function longestValid(
  raw: string,
): { readonly iban: string; readonly length: number } | undefined {
  for (let length = raw.length; length >= LEAST; length -= 1) {
    const iban = raw
      .slice(0, length)
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '');
    if (/[A-Z0-9]/i.test(raw[length - 1] ?? '') && isValidIban(iban)) return { iban, length };
  }
  return undefined;
}

/** Countries with the length of their IBANs: the IBAN registry of SWIFT. */
const lengths: ReadonlyMap<string, number> = new Map(
  `AD24 AE23 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GR27 HR21 HU28 IE22
   IS26 IT27 LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TR26`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** ISO 13616: the number, its first four signs moved to the end and letters as 10 to 35, mod 97 is 1. */
export function isValidIban(iban: string): boolean {
  const length = lengths.get(iban.slice(0, 2)) ?? iban.length;
  if (iban.length !== length || length < LEAST || length > LONGEST) return false;
  if (!/^[A-Z]{2}\d{2}/.test(iban)) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.replaceAll(/[A-Z]/g, (sign) => String(Number.parseInt(sign, 36)));
  return /^\d+$/.test(digits) && BigInt(digits) % 97n === 1n;
}

/** ISO 9362: bank, country, place, branch. */
const BIC = /(?<![\p{L}\d])[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\p{L}\d])/gu;

const NAMED = 0.95;
const LIKELY = 0.85;

/**
 * A BIC: behind its label or under it; or else what looks like one of the IBAN's country.
 * @param iban the document's, where it has one
 */
export function findBic(sheet: Sheet, iban?: Field): Field | undefined {
  const found = sheet.lines.flatMap((line) =>
    [...line.text.matchAll(BIC)].map(({ 0: text, index: from }) => {
      const span = { line, from, to: from + text.length };
      return { text, span, isNamed: isNamed(span, sheet) };
    }),
  );
  const country = iban?.value.type === 'text' ? iban.value.text.slice(0, 2) : undefined;
  const best =
    found.find((one) => one.isNamed) ?? found.find(({ text }) => text.slice(4, 6) === country);
  if (!best) return undefined;
  const said = { value: { type: 'text', text: best.text } as const, spans: [best.span] };
  return fieldFrom('bic', said, best.isNamed ? NAMED : LIKELY);
}

const FAR = 12;

function isNamed(span: Span, sheet: Sheet): boolean {
  return neighboursOf(span, [], sheet).some(
    ({ keys, side, hit }) =>
      keys.includes('bic') && (side !== 'beside' || span.from - hit.to < FAR),
  );
}

import { isValidIban, LEAST_IBAN, LONGEST_IBAN } from '#shared/core/check-digits.ts';
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
      if (
        valid === undefined &&
        !(isNamed && read.length >= LEAST_IBAN && read.length <= LONGEST_IBAN)
      )
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

/** The pattern may have swallowed a word behind the number ("... 00 BIC"). */
export function longestValid(
  raw: string,
): { readonly iban: string; readonly length: number } | undefined {
  for (let length = raw.length; length >= LEAST_IBAN; length -= 1) {
    const iban = raw
      .slice(0, length)
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, '');
    if (/[A-Z0-9]/i.test(raw[length - 1] ?? '') && isValidIban(iban)) return { iban, length };
  }
  return undefined;
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
      return { text, span, isNamed: isLabelled(span, sheet) };
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

function isLabelled(span: Span, sheet: Sheet): boolean {
  return neighboursOf(span, [], sheet).some(
    ({ keys, side, hit }) =>
      keys.includes('bic') && (side !== 'beside' || span.from - hit.to < FAR),
  );
}

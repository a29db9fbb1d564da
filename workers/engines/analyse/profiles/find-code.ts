import type { Field, Reading } from '#shared/core/field.ts';
import type { LinearPattern } from '#shared/core/linear-pattern.ts';
import type { Code } from '#shared/core/page.ts';
import type { ProfileField } from '#shared/core/profile.ts';

import type { Sheet } from '../sheet/sheet.ts';
import { cleanText } from './clean-text.ts';
import type { Finding } from './finding.ts';
import { isInPlace, isOnPage } from './place.ts';

/** A code carries its own check; only which of several is meant may be wrong. */
const SURE = 0.99;
const ONE_OF_SEVERAL = 0.6;
const MOST_LOSERS = 3;

type Found = Code & { readonly page: number; readonly said: string };

/** The first barcode or two-dimensional code that is as the field wants it. */
export function findCode(
  field: ProfileField,
  pattern: LinearPattern | undefined,
  sheet: Sheet,
): Finding {
  const found = codesIn(field, sheet).flatMap((code): Found[] => {
    const said = cleanText(pattern ? (pattern.hitsIn(code.text)[0]?.text ?? '') : code.text);
    return said === '' ? [] : [{ ...code, said }];
  });
  const different = [...new Map(found.map((code) => [code.said, code] as const)).values()];
  const certainty = different.length > 1 ? ONE_OF_SEVERAL : SURE;
  const [best, ...losers] = different.map((code) => toReading(code, certainty));
  if (!best) return { reason: 'no_code' };
  const candidates = losers.slice(0, MOST_LOSERS);
  const result: Field = { name: field.name, ...best, in: null, source: 'barcode', candidates };
  return { fields: [result] };
}

/** What marks a separator sheet says nothing of a document. */
const MARKS = new Set(['patch_t']);

function codesIn({ position, formats }: ProfileField, sheet: Sheet) {
  const isWanted = ({ format }: Code): boolean =>
    formats.length > 0 ? formats.includes(format) : !MARKS.has(format);
  return sheet.pages
    .filter(({ number }) => isOnPage(position, number, sheet))
    .flatMap(({ number: page, codes }) =>
      codes
        .filter((code) => isWanted(code) && isInPlace(position, code.box))
        .map((code) => Object.assign({ page }, code)),
    );
}

const toReading = ({ said, text, page, box }: Found, confidence: number): Reading => ({
  value: { type: 'text', text: said },
  raw: text,
  page,
  box,
  confidence,
});

import { compact, vatIds } from '#shared/core/check-digits.ts';

import type { Features } from '../choice/linear-model.ts';
import { neighboursOf } from '../choice/setting.ts';
import { bandFeatures, headingFeatures } from '../names/party-place.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { numberFeatures, numbersIn, type NumberCandidate } from './number-candidates.ts';

/* Numbers by which tax offices know firms: VAT ids, tax numbers, registrations. */

const LETTERS = Object.keys(vatIds).join('|');
const PREFIXED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${LETTERS})[\s.:-]{0,2}[A-Z]?\d(?:[\s.-]?[A-Z0-9]){6,12}(?![\p{L}\d])`,
  'gu',
);
const LEAST_DIGITS = 6;

/** Whatever could be such a number. */
export function taxIdsIn(sheet: Sheet): readonly NumberCandidate[] {
  const prefixed = sheet.lines.flatMap((line) =>
    [...line.text.matchAll(PREFIXED)].map(({ 0: printed, index: from }) => {
      const span = { line, from, to: from + printed.length };
      return { span, text: compact(printed), neighbours: neighboursOf(span, [], sheet) };
    }),
  );
  const others = numbersIn(sheet).filter(
    ({ text, span }) =>
      (text.match(/\d/g)?.length ?? 0) >= LEAST_DIGITS &&
      !prefixed.some(
        (one) =>
          one.span.line === span.line && one.span.from <= span.from && one.span.to >= span.to,
      ),
  );
  return [...prefixed, ...others];
}

const HEADING_AWAY = 8;

/** The features of all of them; whose number it is depends on the field. */
export function taxIdFeatures(
  candidates: readonly NumberCandidate[],
  sheet: Sheet,
): readonly Features[] {
  const own = numberFeatures(candidates, sheet);
  return candidates.map(({ span, text }, index) => ({
    ...own[index],
    ...bandFeatures(span),
    ...headingFeatures(span, sheet, HEADING_AWAY),
    ...(/^[A-Z]{2,3}[\s.-]?[A-Z]?\d/.test(text) && { 'letters first': 1 }),
  }));
}

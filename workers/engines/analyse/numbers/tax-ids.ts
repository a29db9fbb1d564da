import { stdnum } from 'stdnum';

import type { Features } from '../choice/linear-model.ts';
import { neighboursOf } from '../choice/setting.ts';
import { bandFeatures, headingFeatures } from '../names/party-place.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { numberFeatures, numbersIn, type NumberCandidate } from './number-candidates.ts';

/* Numbers by which tax offices know firms: VAT ids, tax numbers, registrations. */

/** What the countries of Europe call their VAT ids, by the ids' letters: country and name in stdnum. */
const vatIds: Readonly<Record<string, string>> = {
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

const LETTERS = Object.keys(vatIds).join('|');
const PREFIXED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${LETTERS})[\s.:-]{0,2}[A-Z]?\d(?:[\s.-]?[A-Z0-9]){6,12}(?![\p{L}\d])`,
  'gu',
);
const LEAST_DIGITS = 6;

/** Without spaces and signs. */
const compact = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Whether a VAT id has the right check digits; null where nobody knows how they are made. */
export function isValidVatId(text: string): boolean | null {
  const id = compact(text);
  const letters = id.startsWith('CHE') ? 'CHE' : id.slice(0, 2);
  const [country = '', name = ''] = (vatIds[letters] ?? '').split(' ');
  // Some validators want the number without its letters, all take it so.
  const validator = stdnum[country]?.[name];
  return validator ? validator.validate(id.slice(letters === 'CHE' ? 0 : 2)).isValid : null;
}

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

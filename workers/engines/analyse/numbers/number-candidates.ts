import { holding } from '../choice/holding.ts';
import type { Features } from '../choice/linear-model.ts';
import { neighboursOf, type Neighbour } from '../choice/setting.ts';
import { plain } from '../labels/vocabulary.ts';
import { textOf, type Sheet, type Span } from '../sheet/sheet.ts';
import { datesIn } from '../text/dates.ts';
import { amountsInLine } from '../text/line-amounts.ts';

/** Something that may be the number of an invoice, of an order, of a customer. */
export type NumberCandidate = {
  readonly span: Span;
  readonly text: string;
  readonly neighbours: readonly Neighbour[];
};

/** Letters, digits and what joins them, with a digit at least. */
const NUMBER = /[#№]?(?=[\p{L}\d/_.-]*\d)[\p{L}\d](?:[\p{L}\d/_.–-]*[\p{L}\d])?/gu;
/** A space within: `471 102`, `RE 2024-113`. */
const SPACED =
  /(?<![\p{L}\d])(?:\p{Lu}{1,4}\s\d[\d/-]{2,}|(?:RF)?\d{2,5}(?:\s\d{2,5}){1,5})(?![\p{L}\d.,])/gu;
const LEAST = 2;
const LONGEST = 40;
const MOST = 1_500;

/** Whatever in the document could be a number that names something. */
export function numbersIn({ lines, ...sheet }: Sheet): readonly NumberCandidate[] {
  const found: NumberCandidate[] = [];
  for (const line of lines) {
    const matches = [...line.text.matchAll(NUMBER), ...line.text.matchAll(SPACED)]
      .map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }))
      .filter(({ text }) => text.length >= LEAST && text.length <= LONGEST);
    for (const { text, from, to } of matches) {
      const span = { line, from, to };
      const others = matches.filter((other) => other.to <= from || other.from >= to);
      found.push({ span, text, neighbours: neighboursOf(span, others, { ...sheet, lines }) });
    }
    if (found.length > MOST) break;
  }
  return found;
}

/** The features of all numbers of a document; which of them it is depends on the field. */
export function numberFeatures(
  candidates: readonly NumberCandidate[],
  { lines }: Sheet,
): readonly Features[] {
  const counts = new Map<string, number>();
  for (const { text } of candidates) counts.set(text, (counts.get(text) ?? 0) + 1);
  return candidates.map((candidate) => ({
    ...labelFeatures(candidate),
    ...(REFERS.test(plain(candidate.span.line.text.slice(0, candidate.span.from))) && {
      'another document': 1,
    }),
    ...shapeFeatures(candidate),
    depth: candidate.span.line.index / Math.max(1, lines.length - 1),
    times: Math.min(3, (counts.get(candidate.text) ?? 1) - 1),
    ...(candidate.span.line.page > 1 && { 'later page': 1 }),
  }));
}

/** What a paper says before the number of another one: `Storno der Rechnung`, `see invoice`. */
const REFERS =
  /(?:against|refers? to|with reference to|see|for returned goods|cancels|cancellation of|storno|zu (?:ihrer |unserer )?rechnung|korrektur|stornierung|annule|remplace|relatif a|sur la facture|abono de|anula|rectifica|referente|relativa|anulacao|storno fattura|rif fattura|a fronte|creditering|betreft factuur|correctie op)\b/u;

function labelFeatures({ neighbours, span }: NumberCandidate): Features {
  const features: Record<string, number> = {};
  for (const { side, between, keys, hit, line } of neighbours) {
    const apart = side !== 'above' && between > 0 ? '+' : '';
    for (const key of keys) features[`${side}${apart}:${key}`] = 1 / Math.sqrt(keys.length);
    if (side !== 'beside' || between > 0) continue;
    const gap = line.text.slice(hit.to, span.from);
    if (/[\p{L}]{2}/u.test(gap)) features['words between'] = 1;
    if (/:/.test(gap)) features['colon'] = 1;
    if (/#|\bn[ro°º]/iu.test(gap)) features['number sign'] = 1;
  }
  if (neighbours.length === 0) features['unlabelled'] = 1;
  return features;
}

function amountOfDigits(count: number): string {
  if (count > 9) return 'many';
  if (count > 5) return 'six to nine';
  return count > 3 ? 'four or five' : 'few';
}

const PHONE = /^(?:\+\d|0\d{1,4}[-/\s]|\d{2,4}[-\s]\d{3,4}[-\s]?\d{3,4}$)/;
const CODE = /^(?:[A-Z]{2}\d{2}[A-Z0-9]{10,}|[A-Z]{2}[A-Z0-9]{8,13})$/;

function shapeFeatures({ span, text }: NumberCandidate): Features {
  const digits = text.match(/\d/g)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const around = span.line.text.slice(Math.max(0, span.from - 1), span.to + 3);
  const isIn = ({ from, to }: { from: number; to: number }): boolean =>
    from < span.to && to > span.from;
  return {
    [`digits ${amountOfDigits(digits)}`]: 1,
    ...holding({
      letters: letters > 0,
      'more letters': letters > digits,
      joined: /[/_-]/.test(text),
      spaced: /\s/.test(textOf(span)),
      year: /^(?:19|20)\d{2}$/.test(text),
      'year inside': /(?:19|20)\d{2}./.test(text),
      date: datesIn(span.line.text, 'day_first').some(isIn),
      amount: amountsInLine(span.line).some(isIn),
      phone: PHONE.test(text),
      code: CODE.test(text),
      'beside a sign': /%|€|\$|£/.test(around),
      'five digits': /^\d{5}$/.test(text),
      time: /\d:\d|:\d\d/.test(around),
      address: /@|www/.test(around),
    }),
  };
}

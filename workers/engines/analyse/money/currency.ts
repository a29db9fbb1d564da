import type { Line, Sheet, Span } from '../sheet/sheet.ts';
import { currencyIn } from '../text/amounts.ts';
import type { MoneyCandidate } from './money-candidates.ts';

/** In which currency a document counts, and what tells. */
export type Currency = {
  /** ISO 4217. */
  readonly code: string;
  readonly span: Span;
  readonly certainty: number;
};

/** What else than the money itself tells in which currency a document counts. */
const hints: readonly (readonly [currency: string, hint: RegExp])[] = [
  ['MYR', /\b(?:sdn\.?\s*bhd|malaysia|kuala lumpur|selangor|johor|\(RM\))\b/i],
  ['GBP', /\b(?:united kingdom|england|london|GB\d{9})\b/i],
  ['CHF', /\b(?:schweiz|suisse|svizzera|zürich|CHE-\d)/i],
  ['INR', /\b(?:india|gstin|bangalore|mumbai|delhi)\b/i],
  ['SGD', /\b(?:singapore|pte\.? ltd)\b/i],
  ['USD', /\b(?:usa|united states|llc|inc\.)|\b[A-Z]{2} \d{5}(?:-\d{4})?\b/],
  [
    'EUR',
    /\b(?:gmbh|deutschland|germany|france|italia|españa|nederland|österreich|portugal|mwst|ust-?id|tva|iva|btw)\b/i,
  ],
];

const NAMED =
  /(?<!\p{L})(?:currency|\p{L}*währung|devise|divisa|moneda|moeda|valuta|monnaie)\b\W{0,4}(?:in\s)?([A-Z]{3})\b/iu;

/** Currencies in words: `Betrag in Euro`. */
const words: readonly (readonly [currency: string, word: RegExp])[] = [
  ['EUR', /\beuros?\b/iu],
  ['GBP', /\bpounds? sterling\b/iu],
  ['USD', /\bU\.?S\.? dollars?\b/iu],
  ['CHF', /\bschweizer franken\b/iu],
];

const SAID = 0.98;
const BESIDE = 0.97;
const ANYWHERE = 0.85;
const HINTED = 0.6;

/** What a document says of its currency, or that of most of its amounts, or else what hints at one. */
export function currencyOf(
  { lines }: Sheet,
  money: readonly MoneyCandidate[],
): Currency | undefined {
  return (
    firstOf(lines, SAID, currencyNamed) ??
    ofMost(money) ??
    firstOf(lines, ANYWHERE, currencyWithin) ??
    hinted(lines)
  );
}

type Found = { readonly code: string; readonly from: number; readonly to: number };

function firstOf(
  lines: readonly Line[],
  certainty: number,
  find: (text: string) => Found | undefined,
): Currency | undefined {
  for (const line of lines) {
    const found = find(line.text);
    if (found)
      return { code: found.code, span: { line, from: found.from, to: found.to }, certainty };
  }
  return undefined;
}

function currencyNamed(text: string): Found | undefined {
  const found = NAMED.exec(text);
  const code = currencyIn(found?.[1] ?? '');
  return found && code !== null
    ? { code, from: found.index, to: found.index + found[0].length }
    : undefined;
}

function currencyWithin(text: string): Found | undefined {
  const word = words.find(([, pattern]) => pattern.test(text));
  const code = currencyIn(text) ?? word?.[0];
  return code === undefined ? undefined : { code, from: 0, to: text.length };
}

function ofMost(money: readonly MoneyCandidate[]): Currency | undefined {
  const all = money.filter(({ amount }) => amount.currency !== null);
  // Readers take `§ 4` for `$4`; nobody's law has hundredths.
  const exact = all.filter(({ amount }) => /[.,]\d{2}$/.test(amount.raw));
  const named = exact.length > 0 ? exact : all;
  const [most] = [...Map.groupBy(named, ({ amount }) => amount.currency)].toSorted(
    (a, b) => b[1].length - a[1].length,
  );
  const [code, [first] = []] = most ?? [];
  return code != null && first ? { code, span: first.span, certainty: BESIDE } : undefined;
}

function hinted(lines: readonly Line[]): Currency | undefined {
  for (const [code, hint] of hints) {
    const found = firstOf(lines, HINTED, (text) => {
      const at = hint.exec(text);
      return at ? { code, from: at.index, to: at.index + at[0].length } : undefined;
    });
    if (found) return found;
  }
  return undefined;
}

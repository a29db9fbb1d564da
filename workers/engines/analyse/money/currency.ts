import type { Sheet } from '../sheet/sheet.ts';
import { currencyIn } from '../text/amounts.ts';
import type { MoneyCandidate } from './money-candidates.ts';

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

/** ISO 4217, of most of the document's amounts; null where nothing tells. */
export function currencyOf({ text }: Sheet, money: readonly MoneyCandidate[]): string | null {
  const counts = new Map<string, number>();
  for (const { amount } of money) {
    if (amount.currency !== null) {
      counts.set(amount.currency, (counts.get(amount.currency) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (most) return most[0];
  return currencyIn(text) ?? hints.find(([, hint]) => hint.test(text))?.[0] ?? null;
}

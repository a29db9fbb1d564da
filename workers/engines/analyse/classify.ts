import type { Classification, DocumentClass } from '#shared/core/field.ts';

import { amountsIn } from './money.ts';
import type { Sheet } from './sheet.ts';

type Clue = { readonly pattern: RegExp; readonly weight: number };

/** Words that speak for a class, in English, German and French. */
const clues: Readonly<Record<Exclude<DocumentClass, 'other'>, readonly Clue[]>> = {
  invoice: [
    {
      pattern: /(invoice|rechnung|facture|factuur)s?[\s-]*(no|nr|number|nummer|n°|num)/i,
      weight: 3,
    },
    { pattern: /(invoice|rechnung|gutschrift|facture|factuur|fattura|factura)/i, weight: 2 },
    { pattern: /\b(invoice date|rechnungsdatum|date de facture|bill to|invoice to)\b/i, weight: 2 },
    {
      pattern:
        /\b(due date|payment terms|zahlbar|zahlungsbedingung|fällig|zahlungsziel|échéance|amount due)\b/i,
      weight: 2,
    },
    {
      pattern:
        /\b(customer no|kundennr|kundennummer|ust-?id|umsatzsteuer|vat (no|id|reg)|gstin|iban)\b/i,
      weight: 1,
    },
    {
      pattern: /\b(unit price|einzelpreis|prix unitaire|vk-preis|positionssumme|rechnungssumme)\b/i,
      weight: 1,
    },
  ],
  receipt: [
    {
      pattern: /\b(receipt|quittung|kassenbon|beleg|bon-?nr|ticket de caisse|kassenbeleg)\b/i,
      weight: 2,
    },
    {
      pattern:
        /\b(cash|change|rounding|bar|rückgeld|gegeben|geg\.|visa|mastercard|kartenzahlung|girocard)\b/i,
      weight: 2,
    },
    {
      pattern:
        /\b(cashier|kassierer|bediener|kasse|bedient|server|table|tisch|counter|terminal)\b/i,
      weight: 2,
    },
    {
      pattern: /\b(thank you|vielen dank|danke|please come again|merci|auf wiedersehen)\b/i,
      weight: 1.5,
    },
    { pattern: /\b(gst|sst|tax invoice|goods sold|qty|tse|signatur)\b/i, weight: 1 },
    { pattern: /\b\d{1,2}:\d{2}(:\d{2})?\b/, weight: 1 },
  ],
  bank_statement: [
    {
      pattern:
        /\b(kontoauszug|bank statement|account statement|statement of account|relevé de compte)/i,
      weight: 4,
    },
    {
      pattern:
        /(opening balance|closing balance|(alter|neuer) (konto)?(saldo|stand)|kontostand|saldo|balance brought forward)/i,
      weight: 3,
    },
    {
      pattern:
        /\b(wert(stellung)?|buchungstag|valuta|value date|buchung|debit|credit|withdrawals?|deposits?)\b/i,
      weight: 1.5,
    },
    { pattern: /\b(iban|bic|sort code|account number|kontonummer|konto-?nr)\b/i, weight: 1 },
  ],
  tax_form: [
    { pattern: /\bform\s+(w-?\d|1099|1040|w-?8)/i, weight: 4 },
    { pattern: /\b(internal revenue service|department of the treasury|omb no)\b/i, weight: 3 },
    {
      pattern:
        /\b(taxpayer identification|employer identification number|withholding|social security number)\b/i,
      weight: 2,
    },
    { pattern: /\b(wage and tax statement|lohnsteuerbescheinigung|steuererklärung)\b/i, weight: 3 },
  ],
};

/** Below this nothing has been recognised. */
const LEAST_SCORE = 3;
/** What a client says about its document counts about as much as its title. */
const HINT_WEIGHT = 3;

/** Chooses the class with the most evidence; `other` is an honest answer. */
export function classify(sheet: Sheet, hint: DocumentClass | undefined): Classification {
  const scores = Object.entries(clues).map(([name, list]) => {
    const evidence = list.filter(({ pattern }) => pattern.test(sheet.text));
    const sum = evidence.reduce((total, { weight }) => total + weight, 0);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of `clues` are classes
    return { value: name as DocumentClass, score: sum + (name === hint ? HINT_WEIGHT : 0) };
  });
  const [best, second] = adjusted(sheet, scores).toSorted((a, b) => b.score - a.score);
  if (!best || best.score < LEAST_SCORE) return { value: 'other', confidence: 0.6 };
  const lead = best.score - (second?.score ?? 0);
  const confidence = Math.min(0.99, 0.5 + lead * 0.08 + best.score * 0.02);
  return { value: best.value, confidence: Math.round(confidence * 100) / 100 };
}

type Score = { readonly value: DocumentClass; readonly score: number };

/** A line that begins with a date and ends with an amount: what statements are made of. */
const TRANSACTION = /^\W*\d{1,2}[./]\d{1,2}[./].*\d[.,]\d{2}\s?[-+SHDC]?$/;
const SEVERAL = 4;

/** What the look of a document says: receipts are narrow, statements are lists of transactions. */
function adjusted({ lines, text, pageCount }: Sheet, scores: readonly Score[]): readonly Score[] {
  const wordsPerLine = text.split(/\s+/).length / Math.max(1, lines.length);
  const isNarrow = wordsPerLine < 5.2 && pageCount === 1 && amountsIn(text).length > 0;
  const isList = lines.filter((line) => TRANSACTION.test(line.text)).length >= SEVERAL;
  const look: Partial<Record<DocumentClass, number>> = {
    receipt: isNarrow ? 2 : -2,
    bank_statement: isList ? 4 : 0,
  };
  return scores.map(({ value, score }) => ({ value, score: score + (look[value] ?? 0) }));
}

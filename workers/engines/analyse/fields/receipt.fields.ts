import type { Field } from '#shared/core/field.ts';

import type { Sheet } from '../sheet.ts';
import { findFirstDate, findLabelledDate } from './find-date.ts';
import { findMoney, type MoneyLabel } from './find-money.ts';
import { findSellerName } from './find-party.ts';

const DATE_LABEL = /\b(?:date|datum|invoice\s*date|date\/time)\b[.:\s]*/i;

const total: readonly MoneyLabel[] = [
  {
    pattern:
      /\b(?:round(?:ed|ing)?\s*:?d?\s*(?:total|t[o0]t[ao]l)|total\s*(?:amt|amount)?\s*(?:after\s*)?round|after\s*(?:round|adj))/i,
    certainty: 0.96,
  },
  {
    pattern:
      /\b(?:grand\s*total|nett?\s*(?:total|amt|amount)|total\s*(?:amount\s*)?(?:due|payable)|amount\s*due|balance\s*due|to\s*pay|zu\s*zahlen|zahlbetrag|gesamt(?:betrag|summe))\b/i,
    certainty: 0.94,
  },
  {
    pattern:
      /\bt[o0]ta[l1]\b[^\d]{0,20}\b(?:inc|incl|inclusive|includes|with)[^\d]*(?:gst\D{0,8})?(?:\d\s*%)?/i,
    certainty: 0.93,
  },
  {
    pattern:
      /(?<!sub[\s-]*)(?<!zwischen)(?:\b|^\W*)(?:t[o0]ta[l1]|summe|gesamt)\b(?!\s*(?:qty|quantity|item|disc|tax|exc|saving|netto|mwst|before))/i,
    certainty: 0.88,
  },
  { pattern: /\b(?:betrag|amount|visa|master(?:card)?|girocard|ec-?karte)\b/i, certainty: 0.6 },
  { pattern: /\bsub[\s-]*total/i, certainty: 0.5 },
];
const subtotal: readonly MoneyLabel[] = [
  {
    pattern: /\b(?:sub[\s-]?total|zwischensumme|netto(?:betrag|summe|umsatz)?|total\s*excl)/i,
    certainty: 0.85,
  },
];
const taxTotal: readonly MoneyLabel[] = [
  {
    pattern:
      /\b(?:total\s*(?:gst|tax|vat)|(?:gst|tax|vat)\s*(?:amount|total)|mwst|ust|sales\s*tax|vat|gst)\b/i,
    certainty: 0.7,
  },
];

/** The main fields of a receipt. */
export function receiptFields(sheet: Sheet): readonly Field[] {
  const found = [
    findSellerName('merchant_name', sheet),
    findLabelledDate('date', sheet, DATE_LABEL) ?? findFirstDate('date', sheet),
    findMoney('subtotal', sheet, subtotal),
    findMoney('tax_total', sheet, taxTotal),
    findMoney('total', sheet, total),
  ];
  return found.filter((field) => field !== undefined);
}

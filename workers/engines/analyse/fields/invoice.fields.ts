import type { Field } from '#shared/core/field.ts';

import { labelled } from '../labelled.ts';
import { fieldFrom, type Sheet } from '../sheet.ts';
import { findFirstDate, findLabelledDate } from './find-date.ts';
import { findIban } from './find-iban.ts';
import { findMoney, type MoneyLabel } from './find-money.ts';
import { findSellerName } from './find-party.ts';

const NUMBER_LABEL =
  /(?:invoice|rechnung(?:s|skorrektur|\s\S+\s\S+)?|gutschrift|facture|factuur|bill|beleg)\)?[\s-]*(?:number|nummer|numéro|num|no|nr|n°|#|id)(?![a-z])[.:#\s]*/i;
const ISSUE_DATE_LABEL =
  /\b(?:invoice\s*date|date\s*of\s*(?:issue|invoice)|rechnungsdatum|factuurdatum|belegdatum|date\s*(?:de\s*)?(?:la\s*)?facture|dated|datum|date)\b[.:\s]*|\bnr\.?\s\S+\svom\s/i;
const DUE_DATE_LABEL =
  /\b(?:due\s*(?:date|on|by)|payable\s*by|fällig(?:keit)?(?:sdatum|\s*am)?|zahlbar\s*bis|date\s*d['’]échéance|échéance)\b[.:\s]*/i;

const total: readonly MoneyLabel[] = [
  {
    pattern: /\b(?:grand\s*total|total\s*(?:amount\s*)?due|amount\s*due|balance\s*due)\b/i,
    certainty: 0.95,
  },
  {
    pattern:
      /\b(?:gesamt(?:betrag|summe)|rechnungssumme\s*mit\s*ust|rechnungsbetrag|endbetrag|zu\s*zahlen(?:der\s*betrag)?|zahlbetrag|bruttobetrag|gesamt\s*brutto)\b/i,
    certainty: 0.95,
  },
  {
    pattern: /\b(?:total\s*(?:ttc|à\s*payer)|net\s*à\s*payer|montant\s*(?:total|ttc))\b/i,
    certainty: 0.95,
  },
  { pattern: /\b(?:invoice\s*total|total\s*(?:amount|incl|inc|eur|usd|gbp))\b/i, certainty: 0.92 },
  { pattern: /(?<!sub[\s-]?)\b(?:total|totaal|gesamt|summe)\b/i, certainty: 0.8 },
];
const subtotal: readonly MoneyLabel[] = [
  {
    pattern:
      /\b(?:sub[\s-]?total|zwischensumme|rechnungssumme\s*ohne\s*ust|(?:gesamt)?netto(?:betrag|summe)?|total\s*h\.?t\b|net\s*(?:amount|total)|summe\s*netto|totaal\s*excl|montant\s*ht)/i,
    certainty: 0.9,
  },
];
const taxTotal: readonly MoneyLabel[] = [
  {
    pattern:
      /\b(?:total\s*(?:vat|tax|gst)|(?:vat|gst|tax)\s*(?:amount|total)|(?:summe\s*)?mwst[\s.-]*betrag|steuer(?:betrag|summe))\b/i,
    certainty: 0.92,
  },
  {
    pattern: /\b(?:vat|gst|sales\s*tax|mwst|ust|mehrwertsteuer|umsatzsteuer|tva)\b/i,
    certainty: 0.8,
  },
];

/** The main fields of an invoice. */
export function invoiceFields(sheet: Sheet): readonly Field[] {
  const found = [
    findNumber(sheet),
    findLabelledDate('issue_date', sheet, ISSUE_DATE_LABEL) ?? findFirstDate('issue_date', sheet),
    findLabelledDate('due_date', sheet, DUE_DATE_LABEL),
    findSellerName('seller_name', sheet),
    findMoney('subtotal', sheet, subtotal),
    findMoney('tax_total', sheet, taxTotal),
    findMoney('total', sheet, total),
    findIban('iban', sheet),
  ];
  return found.filter((field) => field !== undefined);
}

/** An invoice number holds a digit; words beside the label ("Datum") are other labels. */
function findNumber(sheet: Sheet): Field | undefined {
  for (const { line, from, text, place } of labelled(sheet, NUMBER_LABEL)) {
    const raw = /(?<![\w])(?=[\w/.-]*\d)[A-Z0-9](?:[\w/.-]*\w)?/i.exec(text)?.[0];
    if (raw === undefined) continue;
    const certainty = place === 'beside' ? 0.9 : 0.75;
    return fieldFrom('invoice_number', { type: 'text', text: raw }, { line, raw, from, certainty });
  }
  return undefined;
}

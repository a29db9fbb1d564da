import type { Field } from '#shared/core/field.ts';

import { amountsIn } from '../money.ts';
import { fieldFrom, type Line, type Sheet } from '../sheet.ts';

/** Endings that make a name a company's. */
const COMPANY =
  /\b(gmbh|ag|kg|ohg|ug|e\.?k\.?|inc|llc|ltd|limited|corp|plc|sdn\.?\s*bhd|s\.?a\.?r?\.?l?|sas|b\.?v|n\.?v|s\.?r\.?l|s\.?p\.?a|pte|co)\b\.?/i;

/** Lines at the top that name no seller. */
const NOT_A_NAME =
  /\b(invoice|rechnung|facture|receipt|quittung|kassenbon|page|seite|date|datum|tel|fax|phone|www|http|copy|original|duplicate|welcome|willkommen|kundenbeleg|tax|no\.|nr\.)\b|@|^\W*$/i;

/** How many lines from the top may hold the seller's name. */
const TOP_LINES = 12;

/**
 * The name at the head of a document: a line with a company's ending if there is one among the
 * first lines, otherwise the first line that could be a name.
 */
export function findSellerName(name: string, sheet: Sheet): Field | undefined {
  const top = sheet.lines.slice(0, TOP_LINES).filter(isPossibleName);
  const company = top.find((line) => COMPANY.test(line.text));
  const line = company ?? top[0];
  if (!line) return undefined;
  const raw = trimName(line.text);
  const certainty = company ? 0.75 : 0.55;
  return fieldFrom(name, { type: 'text', text: raw }, { line, raw, certainty });
}

function isPossibleName({ text }: Line): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (
    letters >= 3 &&
    letters > text.length / 2 &&
    !NOT_A_NAME.test(text) &&
    amountsIn(text).length === 0
  );
}

/** Senders write their address behind their name: "QualityHosting AG - Uferweg 40-42 - ...". */
function trimName(text: string): string {
  const [first = text] = text.split(/\s[-–·•|,]\s|\s{3,}|,\s/);
  return first.trim();
}

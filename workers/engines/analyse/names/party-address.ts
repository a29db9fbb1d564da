import type { LabelKey } from '../labels/vocabulary.ts';
import { blockUnder } from '../sheet/columns.ts';
import { textOf, type Sheet, type Span } from '../sheet/sheet.ts';
import { amountsIn } from '../text/amounts.ts';
import { addressness, kindsOf } from './line-kinds.ts';

/** An address: lines under a name, or what follows the name in its own line. */
export type PartyAddress = {
  /** Lines joined by a comma, without the name. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** Whether a postal code ends it, as it should. */
  readonly isWhole: boolean;
};

const MOST_LINES = 7;
/** How much of an address a line must look like; half of them do, in all. */
const LEAST = 1;

/** The address of a party, beside any of the places where its name stands. */
export function addressUnder(names: readonly Span[], sheet: Sheet): PartyAddress | undefined {
  const found = names.flatMap((name) => [inBlock(name, sheet), inLine(name)]);
  const addresses = found.filter((one) => one !== undefined);
  return addresses.find(({ isWhole }) => isWhole) ?? addresses[0];
}

function inBlock(name: Span, sheet: Sheet): PartyAddress | undefined {
  const spans: Span[] = [];
  let points = 0;
  let isWhole = false;
  for (const span of blockUnder(name, sheet, MOST_LINES)) {
    const text = textOf(span);
    const kinds = kindsOf(text);
    const isPlace = kinds.has('place') && !/\d/.test(text);
    // Behind the town stands the country, or what belongs to the town.
    if (isWhole && !isPlace && addressness(text) < LEAST) break;
    if (isOther(span, kinds)) break;
    spans.push(span);
    points += addressness(text);
    isWhole ||= kinds.has('postcode');
  }
  return points < LEAST || spans.length === 0 ? undefined : toAddress(spans, isWhole);
}

/** What no address has in it. */
function isOther({ line, from, to }: Span, kinds: ReturnType<typeof kindsOf>): boolean {
  if (kinds.has('phone') || kinds.has('web') || kinds.has('registration')) return true;
  const text = line.text.slice(from, to);
  if (/:\s*$|:\s/.test(text) || amountsIn(text).length > 0) return true;
  return line.labels.some((label) => label.from === from && label.keys.some(isNaming));
}

const naming = /_number|_date|vat_id|_title|iban|bic|bank|total|subtotal|description|quantity/;
const isNaming = (key: LabelKey): boolean => naming.test(key);

/** `Acme Ltd · 1 High Street · London N1 1AA`. */
function inLine({ line, to }: Span): PartyAddress | undefined {
  const phrase = line.phrases.findLast((one) => one.from <= to && one.to > to);
  const behind = /^\s*[,·•|*–—-]\s*/u.exec(line.text.slice(to));
  if (!phrase || !behind) return undefined;
  const span = { line, from: to + behind[0].length, to: phrase.to };
  const text = textOf(span);
  if (addressness(text) < LEAST) return undefined;
  return toAddress([span], kindsOf(text).has('postcode'));
}

/** What parts the lines of an address that is printed in one. */
const PARTED = /\s+[-–—·•|*]\s+|\s*[·•|]\s*/gu;

function toAddress(spans: readonly Span[], isWhole: boolean): PartyAddress {
  const lines = spans.map((span) =>
    textOf(span)
      .replaceAll(PARTED, ', ')
      .replace(/[\s,;·•|–-]+$/u, ''),
  );
  return { text: lines.join(', '), spans, isWhole };
}

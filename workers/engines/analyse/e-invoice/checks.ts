import { fromCents, sumOf, timesOver, toCents, toUnits } from './decimals.ts';
import type { EInvoice, EInvoiceLine } from './e-invoice.ts';

/** Whether an invoice's numbers agree with each other. */
export type Check = {
  /** Of EN 16931, or of Peppol where EN 16931 has none. */
  readonly rule: string;
  /** Which line, from 0; null for the whole invoice. */
  readonly line: number | null;
  readonly passed: boolean;
  /** What the invoice's other numbers make of it. */
  readonly expected: string;
  readonly found: string;
};

/** Lines may be off by so much: prices are rounded before they are multiplied. */
const LINE_SLACK_CENTS = 2n;

/**
 * The arithmetic rules that an invoice says enough for. Italy's totals hold duties that EN 16931 does not
 * know, so its invoices have none.
 */
export function checkArithmetic(invoice: EInvoice): readonly Check[] {
  if (invoice.syntax === 'fatturapa') return [];
  const totals = [
    checkLineTotal(invoice),
    checkSubtotal(invoice),
    checkTaxTotal(invoice),
    checkTotal(invoice),
    checkAmountDue(invoice),
  ];
  return [...totals, ...invoice.lines.map(checkLine)].filter((check) => check !== undefined);
}

/** An amount that need not be there. */
const given = (amount: string | null): bigint => (amount === null ? 0n : toUnits(amount));

/** @param expected in units */
function agree(rule: string, expected: bigint, found: string): Check {
  const [wanted, has] = [toCents(expected), toCents(toUnits(found))];
  return {
    rule,
    line: null,
    passed: wanted === has,
    expected: fromCents(wanted),
    found,
  };
}

function checkLineTotal({ lines, lineTotal }: EInvoice): Check | undefined {
  const counted = lines.filter(({ role }) => role === null || role === 'DETAIL');
  const amounts = counted.map(({ amount }) => amount).filter((amount) => amount !== null);
  if (lineTotal === null || amounts.length === 0) return undefined;
  return agree('BR-CO-10', sumOf(amounts.map(toUnits)), lineTotal);
}

function checkSubtotal({ lineTotal, allowances, charges, subtotal }: EInvoice): Check | undefined {
  if (lineTotal === null || subtotal === null) return undefined;
  return agree('BR-CO-13', toUnits(lineTotal) - given(allowances) + given(charges), subtotal);
}

function checkTaxTotal({ taxes, taxTotal }: EInvoice): Check | undefined {
  const amounts = taxes.map(({ amount }) => amount).filter((amount) => amount !== null);
  if (taxTotal === null || amounts.length === 0) return undefined;
  return agree('BR-CO-14', sumOf(amounts.map(toUnits)), taxTotal);
}

function checkTotal({ subtotal, taxTotal, total }: EInvoice): Check | undefined {
  if (subtotal === null || total === null) return undefined;
  return agree('BR-CO-15', toUnits(subtotal) + given(taxTotal), total);
}

function checkAmountDue(invoice: EInvoice): Check | undefined {
  const { profile, total, prepaid, rounding, amountDue } = invoice;
  // MINIMUM has no place for what was paid before.
  if (total === null || amountDue === null || profile?.endsWith(':minimum')) return undefined;
  return agree('BR-CO-16', toUnits(total) - given(prepaid) + given(rounding), amountDue);
}

function checkLine(line: EInvoiceLine, index: number): Check | undefined {
  const { amount, quantity, unitPrice, priceQuantity, allowances, charges } = line;
  const divisor = toUnits(priceQuantity ?? '1');
  if (amount === null || quantity === null || unitPrice === null || divisor === 0n)
    return undefined;
  const priced = timesOver(toUnits(quantity), toUnits(unitPrice), divisor);
  const expected = toCents(priced - given(allowances) + given(charges));
  const off = expected - toCents(toUnits(amount));
  return {
    rule: 'PEPPOL-EN16931-R120',
    line: index,
    passed: off >= -LINE_SLACK_CENTS && off <= LINE_SLACK_CENTS,
    expected: fromCents(expected),
    found: amount,
  };
}

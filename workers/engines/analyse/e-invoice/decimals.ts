/* Exact decimals as text; arithmetic in whole numbers of the smallest place. */

const PLACES = 18;
const ONE = 10n ** BigInt(PLACES);
/** As much as XML's decimals can say, within bounds. */
const DECIMAL = /^(?<sign>[+-])?(?<whole>\d{0,18})(?:\.(?<part>\d{0,18}))?$/;

/**
 * A decimal in its one form: `+01234.500` is `1234.50` where two places are the least, `1234.5` where none are.
 * It is never rounded.
 */
export function normaliseDecimal(text: string, leastPlaces: number): string | undefined {
  const { sign, whole, part = '' } = DECIMAL.exec(text)?.groups ?? {};
  if (whole === undefined || whole + part === '') return undefined;
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const places = part.replace(/0+$/, '').padEnd(leastPlaces, '0');
  const isZero = !/[1-9]/.test(whole + part);
  return `${sign === '-' && !isZero ? '-' : ''}${digits}${places && `.${places}`}`;
}

/** A normalised decimal in the smallest unit counted here. */
export function toUnits(decimal: string): bigint {
  const [whole = '', part = ''] = decimal.split('.');
  return BigInt(whole + part.padEnd(PLACES, '0'));
}

/** The product of two and the quotient by a third, in units. */
export const timesOver = (a: bigint, b: bigint, divisor: bigint): bigint => (a * b) / divisor;

export const sumOf = (units: readonly bigint[]): bigint => units.reduce((a, b) => a + b, 0n);

const CENT = ONE / 100n;

/** Half a cent goes away from zero, as invoices round. */
export function toCents(units: bigint): bigint {
  return (units + (units < 0n ? -CENT / 2n : CENT / 2n)) / CENT;
}

/** Units as a normalised decimal of at least two places. */
export function fromUnits(units: bigint): string {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(PLACES + 1, '0');
  const text = `${sign}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
  return normaliseDecimal(text, 2) ?? text;
}

export const fromCents = (cents: bigint): string => fromUnits(cents * CENT);

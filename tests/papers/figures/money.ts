/** How a paper prints amounts. Amounts are whole numbers of cents. */
export type MoneyStyle = {
  /** Between groups of three digits, may be empty. */
  readonly group: string;
  readonly point: ',' | '.';
  /** Lakhs and crores: groups of two digits above the thousands. */
  readonly isIndian?: boolean;
  readonly negative: 'before' | 'after' | 'parentheses';
  /** Where the symbol stands, as `$# `: the hash is the amount; empty for no symbol. */
  readonly symbol: string;
};

const plain: MoneyStyle = { group: '', point: '.', negative: 'before', symbol: '' };

/** The amount of cents as the answer has it: `-1234.50`. */
export const exact = (cents: number): string => printAmount(cents, plain);

/** The amount in the paper's figures, without the currency. */
export function printAmount(cents: number, style: MoneyStyle): string {
  return signed(figures(Math.abs(cents), 2, style), cents < 0, style);
}

/** The amount with its currency, where the style has one. */
export function printMoney(cents: number, style: MoneyStyle): string {
  if (style.symbol === '') return printAmount(cents, style);
  const shown = style.symbol.replace('#', () => figures(Math.abs(cents), 2, style));
  return signed(shown, cents < 0, style);
}

/** A number with its decimals, of which it needs no more: 1.5, 12, 0.456. */
export function printNumber(value: number, style: MoneyStyle, decimals = 0): string {
  const least = Math.max(decimals, decimalsOf(value));
  const whole = Math.round(Math.abs(value) * 10 ** least);
  return signed(figures(whole, least, style), value < 0, style);
}

/** The same as the answer has it. */
export const exactNumber = (value: number): string => printNumber(value, plain);

/** At most four; what is beyond them is an error of binary fractions. */
function decimalsOf(value: number): number {
  return (`${Number(value.toFixed(4))}`.split('.')[1] ?? '').length;
}

function figures(amount: number, decimals: number, { group, point, isIndian }: MoneyStyle): string {
  const digits = `${amount}`.padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const gap = isIndian ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  const grouped = whole.replaceAll(gap, group);
  return decimals === 0 ? grouped : `${grouped}${point}${fraction}`;
}

function signed(text: string, isNegative: boolean, { negative }: MoneyStyle): string {
  if (!isNegative) return text;
  if (negative === 'parentheses') return `(${text})`;
  return negative === 'after' ? `${text}-` : `-${text}`;
}

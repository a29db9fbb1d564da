/** A number as quantities are written: `3`, `1,5`, `0.608`, `1.000,00`. */
export const NUMBER = /(?<![\p{L}\d])-?\d+(?:[.,'’ ]\d{3})*(?:[.,]\d+)?(?![\d.,]*\d)/u;

/** The number of a rate: `19 %`, `7,0%`, or alone in its column. */
export const PERCENT = /\d{1,2}(?:[.,]\d{1,3})?(?=\s?%|\s*$)/u;

/** As an exact decimal: `1,5` is `1.5`, `1.000,00` is `1000`; undefined where it is no number. */
export function decimalOf(text: string): string | undefined {
  const bare = text.replaceAll(/[\s'’]/g, '');
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const isGrouped =
    last >= 0 && /^-?\d{1,3}(?:[.,]\d{3})+$/.test(bare) && /[1-9]/.test(bare[0] ?? '');
  const whole = (last < 0 || isGrouped ? bare : bare.slice(0, last)).replaceAll(/[.,]/g, '');
  const part = last < 0 || isGrouped ? '' : bare.slice(last + 1).replace(/0+$/, '');
  if (!/^-?\d+$/.test(whole) || !/^\d*$/.test(part)) return undefined;
  return `${whole.replace(/^(-?)0+(?=\d)/, '$1')}${part === '' ? '' : `.${part}`}`;
}

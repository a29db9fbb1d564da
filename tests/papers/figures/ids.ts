import type { Random } from '../random.ts';

/** An IBAN with right check digits; the pattern is the country and what follows its check digits. */
export function ibanOf(random: Random, pattern: string): string {
  const country = pattern.slice(0, 2);
  const account = random.fill(pattern.slice(2));
  const digits = Array.from(`${account}${country}00`, (sign) => parseInt(sign, 36)).join('');
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${check.toString().padStart(2, '0')}${account}`;
}

/** In groups of four. */
export const inFours = (text: string): string => text.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** A structured reference of a Belgian transfer, with its check digits. */
export function belgianReference(random: Random): string {
  const number = random.whole(1_000_000_000, 9_999_999_999);
  const check = `${number % 97 || 97}`.padStart(2, '0');
  const [, a, b, c] = /^(\d{3})(\d{4})(\d{5})$/.exec(`${number}${check}`) ?? [];
  return `+++${a}/${b}/${c}+++`;
}

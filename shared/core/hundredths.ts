/** An exact decimal with two places as a whole number: `-12.34` is `-1234`. */
export function hundredthsOf(amount: string): number {
  return Number(amount.replace('.', ''));
}

/** The other way: `-1234` is `-12.34`. */
export function amountOf(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

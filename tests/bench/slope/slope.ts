/** Fewer values say nothing of a growth. */
export const FEWEST_SAMPLES = 5;

/**
 * How much a series grew from its first value to its last, by the straight line of least squares
 * through it: 0.1 is a growth of a tenth. 0 for a process that was seen less than twice.
 */
export function growthOf(values: readonly number[]): number {
  const count = values.length;
  if (count < 2) return 0;
  const middle = (count - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const together = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const spread = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = together / spread;
  return (slope * (count - 1)) / (mean - slope * middle);
}

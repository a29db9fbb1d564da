/** Of any number of numbers, which `Math.max` with all of them as arguments is not made for. */
export const largestOf = (numbers: readonly number[], least: number): number =>
  numbers.reduce((largest, number) => Math.max(largest, number), least);

/** An amount with the sign that it probably has, in hundredths, and where that is from. */
export type Guess = { readonly hundredths: number; readonly from: 'print' | 'place' | 'words' };

/** With more amounts there are too many ways to go through, and several that fit by chance. */
const MOST = 12;

/**
 * Signs with which some amounts make a sum: those that were guessed, all of them the other way round
 * (as debts are counted), or those that differ least from what was guessed. Printed signs stay.
 * @param sum in hundredths
 * @returns the amounts with their signs; nothing where no signs make it, or several do as well
 */
export function proveSigns(guesses: readonly Guess[], sum: number): readonly number[] | undefined {
  const guessed = guesses.map(({ hundredths }) => hundredths);
  const made = guessed.reduce((total, one) => total + one, 0);
  if (made === sum) return guessed;
  const turnable = (...from: Guess['from'][]): readonly number[] =>
    guesses.flatMap((guess, index) => (from.includes(guess.from) ? [index] : []));
  const unprinted = turnable('place', 'words');
  if (-made === sum && unprinted.length === guesses.length) return guessed.map((one) => -one);
  return turned(guessed, turnable('words'), sum) ?? turned(guessed, unprinted, sum);
}

/** The guess with as few of the amounts as possible turned round. */
function turned(
  guessed: readonly number[],
  turnable: readonly number[],
  sum: number,
): readonly number[] | undefined {
  if (turnable.length === 0 || turnable.length > MOST) return undefined;
  const made = guessed.reduce((total, one) => total + one, 0);
  let best = { turns: Infinity, ways: 0, choice: 0 };
  for (let choice = 1; choice < 2 ** turnable.length; choice += 1) {
    const chosen = turnable.filter((_, bit) => (choice >> bit) % 2 === 1);
    const total = chosen.reduce((rest, index) => rest - 2 * (guessed[index] ?? 0), made);
    if (total !== sum || chosen.length > best.turns) continue;
    const ways = chosen.length === best.turns ? best.ways + 1 : 1;
    best = { turns: chosen.length, ways, choice };
  }
  if (best.ways !== 1) return undefined;
  const isTurned = new Set(turnable.filter((_, bit) => (best.choice >> bit) % 2 === 1));
  return guessed.map((one, index) => (isTurned.has(index) ? -one : one));
}

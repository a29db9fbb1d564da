/** Order-free agreement of two texts: words in both, in the transcript, and in what was read. */
export type TextScore = { readonly both: number; readonly wanted: number; readonly read: number };

export const nothing: TextScore = { both: 0, wanted: 0, read: 0 };

/** Words are upper-cased, with punctuation stripped from both ends. */
export function scoreText(read: string, transcript: string): TextScore {
  const found = countsOf(read);
  const wanted = countsOf(transcript);
  let both = 0;
  for (const [word, count] of wanted) both += Math.min(count, found.get(word) ?? 0);
  return { both, wanted: sumOf(wanted), read: sumOf(found) };
}

export function addScores(a: TextScore, b: TextScore): TextScore {
  return { both: a.both + b.both, wanted: a.wanted + b.wanted, read: a.read + b.read };
}

export const recallOf = ({ both, wanted }: TextScore): number => both / Math.max(1, wanted);
export const precisionOf = ({ both, read }: TextScore): number => both / Math.max(1, read);

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const part of text.toUpperCase().split(/\s+/)) {
    const word = part.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** How many of the amounts named in a truth stand somewhere in the text, whatever separates digits. */
export function scoreAmounts(read: string, truth: unknown): TextScore {
  const digits = new Set(read.split(/\s+/).map(digitsOf));
  const amounts = amountsIn(truth);
  const both = amounts.filter((amount) => digits.has(digitsOf(amount))).length;
  return { both, wanted: amounts.length, read: amounts.length };
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

function amountsIn(truth: unknown): readonly string[] {
  if (typeof truth === 'string') return /^-?\d+\.\d\d$/.test(truth) ? [truth] : [];
  if (typeof truth !== 'object' || truth === null) return [];
  return Object.values(truth).flatMap(amountsIn);
}

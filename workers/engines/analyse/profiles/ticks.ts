/** A box that can be ticked, or a word that answers, in a text. */
export type Mark = { readonly from: number; readonly to: number };
type Tick = Mark & { readonly isSet: boolean };

/** As files write them, and as readers of print see them. A lone x is a tick on a line. */
const TICKED = String.raw`[☒☑✓✔✗✘⊠■◼●◉]|[[(]\s?[xX✓✔✗✘*]\s?[\])]|(?<![\p{L}\p{N}])[xX](?![\p{L}\p{N}])`;
const EMPTY = String.raw`[☐□▢○◯]|[[(]\s{0,2}_?[\])]`;
const TICK = new RegExp(`(?<set>${TICKED})|${EMPTY}`, 'gu');

function ticksIn(text: string): readonly Tick[] {
  return [...text.matchAll(TICK)].map((match) => ({
    isSet: match.groups?.['set'] !== undefined,
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The same length without ticks, so that a lone x is no part of an answer. */
export const withoutTicks = (text: string): string =>
  text.replaceAll(TICK, (tick) => ' '.repeat(tick.length));

const YES = /(?<![\p{L}\p{N}])(?:yes|ja|oui|s[ií]|sì|sim|true)(?![\p{L}\p{N}])/giu;
const NO = /(?<![\p{L}\p{N}])(?:no|nein|non|nee|não|nao|false)(?![\p{L}\p{N}])/giu;

/** An answer that a form offers. */
export type Answer<Value> = Mark & { readonly value: Value };

/**
 * Which of the answers in a text is given: the one that is ticked; where nothing can be ticked, the
 * only one there is.
 */
export function givenAnswer<Value>(
  text: string,
  answers: readonly Answer<Value>[],
): Answer<Value> | undefined {
  const ticks = ticksIn(text);
  if (ticks.length === 0) {
    const [only] = answers;
    const isOnly = only !== undefined && answers.every(({ value }) => value === only.value);
    return isOnly ? only : undefined;
  }
  const ticked = ticks
    .filter(({ isSet }) => isSet)
    .flatMap((tick) => answerOf(tick, answers, ticks));
  const [first] = ticked;
  const isSingle = first !== undefined && ticked.every(({ value }) => value === first.value);
  return isSingle ? first : undefined;
}

/** Ticks stand before their answers, unless the first answer stands before the first tick. */
function answerOf<Value>(
  tick: Tick,
  answers: readonly Answer<Value>[],
  ticks: readonly Tick[],
): readonly Answer<Value>[] {
  const isBefore = (answers[0]?.from ?? 0) > (ticks[0]?.from ?? 0);
  const answer = isBefore
    ? answers.find(({ from }) => from >= tick.to)
    : answers.findLast(({ to }) => to <= tick.from);
  if (!answer) return [];
  const from = Math.min(tick.from, answer.from);
  return [{ value: answer.value, from, to: Math.max(tick.to, answer.to) }];
}

/** Yes or no, by words or by a tick. */
export function flagIn(text: string): Answer<boolean> | undefined {
  const answers = [...wordsLike(YES, text, true), ...wordsLike(NO, text, false)].toSorted(
    (a, b) => a.from - b.from,
  );
  if (answers.length > 0) return givenAnswer(text, answers);
  const [tick] = ticksIn(text);
  return tick && { value: tick.isSet, from: tick.from, to: tick.to };
}

const wordsLike = (word: RegExp, text: string, value: boolean): readonly Answer<boolean>[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({
    value,
    from: index,
    to: index + found.length,
  }));

/** The box right before a label: `☒ I agree`. */
export function tickBefore(text: string, from: number): Answer<boolean> | undefined {
  const tick = ticksIn(text).findLast(({ to }) => to <= from);
  if (!tick || text.slice(tick.to, from).trim() !== '') return undefined;
  return { value: tick.isSet, from: tick.from, to: tick.to };
}

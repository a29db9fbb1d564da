/** Stands before the first and behind the last letter of a word. */
const WORD_END = '_';

/**
 * Every three letters in a row of every word: `an ox` has `_an`, `an_`, `_ox` and `ox_`. A single
 * letter says nothing, and what holds digits is a code and no word.
 */
export function triplesOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => !/\p{N}/u.test(part))
    .flatMap((part) => part.match(/\p{L}{2,}/gu) ?? [])
    .flatMap(triplesOfWord);
}

/** @param word in lower case */
export function triplesOfWord(word: string): readonly string[] {
  const letters = Array.from(`${WORD_END}${word}${WORD_END}`);
  return letters.slice(2).map((last, index) => `${letters[index]}${letters[index + 1]}${last}`);
}

import { plain } from '../labels/vocabulary.ts';
import { placeWords, shopWords, streetWords } from '../names/known-words.ts';

/** Digits that readers take for letters, and the letters they are taken for. */
const letters: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '5': 'S',
  '8': 'B',
  '|': 'I',
};
const digits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  B: '8',
};

/** Words that are recognized though some of their letters were misread. */
type Vocabulary = {
  readonly words: ReadonlySet<string>;
  /** By what is left of them where letters that are easily confused are the same. */
  readonly likeWord: ReadonlyMap<string, string>;
};

const legalWords = ['bhd', 'sdn', 'gmbh', 'ltd'];
/** A shop may be called `Jin`, which in an address is a misread `Jln`. */
const ofNames = vocabularyOf([...shopWords, ...legalWords]);
const ofAddresses = vocabularyOf([...shopWords, ...streetWords, ...placeWords, ...legalWords]);

function vocabularyOf(words: readonly string[]): Vocabulary {
  return { words: new Set(words), likeWord: new Map(words.map((word) => [fold(word), word])) };
}

/**
 * Mends what readers of bad print confuse in names: digits inside of words, letters inside of
 * numbers, and known words of which few letters are wrong. The words stay apart as they were.
 */
export const repairedName = (text: string): string => repaired(text, ofNames);

/** The same for addresses, where numbers of houses are mended, too. */
export function repairedAddress(text: string): string {
  return repaired(text, ofAddresses)
    .replace(/^(N)[DQ0](?=[.:]\s?\d)/i, '$1O')
    .replaceAll(/(?<=\p{Lu}{3} )[il](?=[.,]?$|,)/gu, '1');
}

function repaired(text: string, vocabulary: Vocabulary): string {
  return text
    .split(' ')
    .map((word) => word.replaceAll(/[\p{L}\p{N}|]+/gu, (one) => repairedWord(one, vocabulary)))
    .join(' ')
    .replaceAll(/\bSDN(\.?) [A-Z0-9]H[A-Z0-9]\b/g, 'SDN$1 BHD');
}

function repairedWord(word: string, vocabulary: Vocabulary): string {
  const letterCount = word.match(/\p{L}/gu)?.length ?? 0;
  const digitCount = word.match(/\d/g)?.length ?? 0;
  if (letterCount > 2 && digitCount > 0 && digitCount <= letterCount && !/\d{3}/.test(word)) {
    return asKnown(withLetters(word), vocabulary);
  }
  if (digitCount >= 3 && letterCount > 0 && letterCount <= 2) return withDigits(word);
  return asKnown(word, vocabulary);
}

/** Only between letters: `U13` and `SS2` are names of quarters. */
function withLetters(word: string): string {
  const isUpper = word === word.toUpperCase();
  const mended = word.replaceAll(
    /(?<=[\p{L}0158])[0158|](?=[\p{L}0158])|^[0158](?=\p{L}{2})/gu,
    (sign) => {
      const letter = letters[sign] ?? sign;
      return isUpper ? letter : letter.toLowerCase();
    },
  );
  return /\d/.test(mended) ? word : mended;
}

/** Only between digits or behind them: a house may have the number `12A`. */
function withDigits(word: string): string {
  const mended = word.replaceAll(/[OoIl|SB]/g, (sign) => digits[sign] ?? sign);
  return /^\d+$/.test(mended) && /[OoIl|]/.test(word) ? mended : word;
}

function asKnown(word: string, { words, likeWord }: Vocabulary): string {
  const bare = plain(word);
  if (words.has(bare)) return word;
  const meant = likeWord.get(fold(bare)) ?? withOneLetter(bare, words);
  if (meant === undefined || meant.length < LEAST) return word;
  return inCaseOf(word, meant);
}

/** Shorter words are too easily other words. */
const LEAST = 3;
const LEAST_EDITED = 7;

/** Letters that bad print makes of one another. Other letters make other words: `Freiberg`, `Freiburg`. */
const confused = ['ceo', 'ijlrtf', 'uvn', 'hbn', 'nmr', 'gq', 'sz'];

function withOneLetter(word: string, words: ReadonlySet<string>): string | undefined {
  if (word.length < LEAST_EDITED) return undefined;
  return [...words].find((known) => known.length === word.length && isConfused(known, word));
}

function isConfused(known: string, word: string): boolean {
  const at = Array.from(known).findIndex((letter, index) => letter !== word[index]);
  const [meant = '', read = ''] = [known[at], word[at]];
  return (
    known.slice(at + 1) === word.slice(at + 1) &&
    confused.some((group) => group.includes(meant) && group.includes(read))
  );
}

function inCaseOf(word: string, meant: string): string {
  if (word === word.toUpperCase()) return meant.toUpperCase();
  if (/^\p{Lu}/u.test(word)) return meant.charAt(0).toUpperCase() + meant.slice(1);
  return word === word.toLowerCase() ? meant : word;
}

function fold(word: string): string {
  return word
    .replaceAll(/[i1|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('8', 'b');
}

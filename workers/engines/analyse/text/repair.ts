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

const known = new Set([...shopWords, ...streetWords, ...placeWords, 'bhd', 'sdn', 'gmbh', 'ltd']);
const likeKnown: ReadonlyMap<string, string> = new Map(
  [...known].map((word) => [fold(word), word]),
);

/**
 * Mends what readers of bad print confuse in names and addresses: digits inside of words, letters
 * inside of numbers, and known words of which only such letters are wrong. The words stay apart as
 * they were.
 */
export function repaired(text: string): string {
  return text
    .split(' ')
    .map((word) => word.replaceAll(/[\p{L}\p{N}|]+/gu, repairedWord))
    .join(' ')
    .replaceAll(/\bSDN(\.?) [A-Z0-9]H[A-Z0-9]\b/g, 'SDN$1 BHD');
}

function repairedWord(word: string): string {
  const letterCount = word.match(/\p{L}/gu)?.length ?? 0;
  const digitCount = word.match(/\d/g)?.length ?? 0;
  if (letterCount > 2 && digitCount > 0 && digitCount <= letterCount && !/\d{3}/.test(word)) {
    return asKnown(withLetters(word));
  }
  if (digitCount >= 3 && letterCount > 0 && letterCount <= 2) return withDigits(word);
  return asKnown(word);
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

function asKnown(word: string): string {
  const bare = plain(word);
  if (known.has(bare)) return word;
  const meant = likeKnown.get(fold(bare));
  if (meant === undefined || meant.length < LEAST) return word;
  return word === word.toUpperCase() ? meant.toUpperCase() : word;
}

/** Shorter words are too easily other words. */
const LEAST = 3;

function fold(word: string): string {
  return word
    .replaceAll(/[i1|]/g, 'l')
    .replaceAll('0', 'o')
    .replaceAll('5', 's')
    .replaceAll('8', 'b');
}

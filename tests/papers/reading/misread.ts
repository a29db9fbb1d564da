import type { Random } from '../random.ts';
import type { PrintedWord } from './printed-words.ts';

/** What is taken for what. */
const confused: Readonly<Record<string, string>> = {
  '0': 'O|o|6|8',
  O: '0|Q|D',
  o: '0|a|e',
  '1': 'l|I|7|i|!',
  l: '1|I|i|!',
  I: '1|l|T|!',
  i: '1|l|!',
  '5': 'S|6|s',
  S: '5|8|s',
  '8': 'B|3|6|0',
  B: '8|E|3',
  '6': '8|b|G|5',
  '3': '8|5',
  '9': '0|g|4',
  '4': 'A|1|9',
  '7': '1|/|2',
  '2': 'Z|7|z',
  Z: '2|7',
  G: '6|C|O',
  m: 'rn|n|in',
  w: 'vv|v',
  e: 'c|o|a',
  c: 'e|o|(',
  a: 'o|e|d',
  n: 'r|ri|m',
  h: 'b|n',
  u: 'v|ii',
  d: 'cl|a',
  t: 'f|r|l',
  f: 't|i',
  ü: 'u|ii|i',
  ö: 'o|6',
  ä: 'a|é',
  ß: 'B|8|ss',
  é: 'e|è|6',
  è: 'e|é',
  ñ: 'n|fi',
  ç: 'c|g',
  á: 'a|é',
  ó: 'o|6',
  '.': ',| |:',
  ',': '.| |;',
  ':': '.|;| ',
  '-': '~|–| |=',
  '/': '1|l|7|I',
  '€': 'E|C|6|e|£',
  $: 'S|8|5',
  '£': 'E|€|f',
  '%': '96|°/o|5',
  '#': 'H|4',
  '(': 'C|{|[',
  ')': 'J|]|}',
};

/** The word with so many of its letters misread, one in a thousand or ten; empty when all are lost. */
export function misread(random: Random, text: string, share: number): string {
  if (share === 0) return text;
  const joined = random.chance(share)
    ? text.replace('rn', 'm').replace('cl', 'd').replace('vv', 'w')
    : text;
  const letters = Array.from(joined, (letter) => {
    if (!random.chance(share)) return letter;
    if (random.chance(0.15)) return '';
    if (random.chance(0.04)) return letter + random.one(".|'|,|-|~");
    return random
      .one(confused[letter] ?? `${letter.toLowerCase()}|${letter.toUpperCase()}|`)
      .trim();
  });
  return letters.join('');
}

/** Some spaces are not seen, others are seen where none is, and now and then a word is lost. */
export function respace(
  random: Random,
  words: readonly PrintedWord[],
  share: number,
): readonly PrintedWord[] {
  if (share === 0) return words;
  const seen: PrintedWord[] = [];
  for (const word of words) {
    const last = seen.at(-1);
    if (random.chance(share / 4)) continue;
    if (last && word.follows && random.chance(share / 2)) {
      seen[seen.length - 1] = joinedTo(last, word);
    } else if (word.text.length > 3 && random.chance(share / 2))
      seen.push(...splitIn(random, word));
    else seen.push(word);
  }
  return seen;
}

const joinedTo = (last: PrintedWord, word: PrintedWord): PrintedWord => ({
  ...last,
  text: last.text + word.text,
  x1: word.x1,
  above: Math.max(last.above, word.above),
  below: Math.max(last.below, word.below),
});

function splitIn(random: Random, word: PrintedWord): readonly PrintedWord[] {
  const at = random.whole(1, word.text.length - 1);
  const middle = word.x0 + ((word.x1 - word.x0) * at) / word.text.length;
  return [
    { ...word, text: word.text.slice(0, at), x1: middle - 0.5 },
    { ...word, text: word.text.slice(at), x0: middle + 0.5, follows: true },
  ];
}

import { columns } from './phrases/columns.ts';
import { dates } from './phrases/dates.ts';
import { money } from './phrases/money.ts';
import { numbers } from './phrases/numbers.ts';
import { parties } from './phrases/parties.ts';
import { pay } from './phrases/pay.ts';
import { statements } from './phrases/statements.ts';
import { tills } from './phrases/tills.ts';
import { titles } from './phrases/titles.ts';

/**
 * What the words beside a value say of it. English, German, French, Spanish, Italian, Dutch,
 * Portuguese, and what is printed on the till rolls of South East Asia. Accents, case and
 * punctuation do not count.
 */
const labels = {
  ...titles,
  ...pay,
  ...money,
  ...columns,
  ...dates,
  ...numbers,
  ...parties,
  ...tills,
  ...statements,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type LabelKey = keyof typeof labels;

/** Without accents, case and punctuation: what two spellings of a word have in common. */
export function plainWords(text: string): readonly string[] {
  return plain(text).match(PLAIN_WORD) ?? [];
}

/** What counts as a word of a plain text. */
export const PLAIN_WORD = /[\p{L}\p{N}]+|[#%&]/gu;

/** As long as the text, sign for sign, so that a place in it is a place in the text. */
export function plain(text: string): string {
  return Array.from(text, plainSign).join('');
}

const special: Readonly<Record<string, string>> = { ß: 's', '°': 'o', '№': 'n' };

function plainSign(sign: string): string {
  const base = special[sign] ?? sign.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return base.length === sign.length ? base : sign;
}

/** Phrases without spaces, because spaces are what is lost first, and what each may mean. */
export const meanings: ReadonlyMap<string, readonly LabelKey[]> = meaningsOf(
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of `labels`
  Object.entries(labels).map(([key, lists]) => [key as LabelKey, lists.join(',').split(',')]),
);

/** The same of anybody's labels: of each key its phrases. */
export function meaningsOf<Key>(
  phrasesOf: readonly (readonly [key: Key, phrases: readonly string[]])[],
): ReadonlyMap<string, readonly Key[]> {
  const keysOf = new Map<string, readonly Key[]>();
  for (const [key, phrases] of phrasesOf) {
    for (const phrase of phrases) {
      const joined = plainWords(phrase).join('');
      const keys = keysOf.get(joined) ?? [];
      if (!keys.includes(key)) keysOf.set(joined, [...keys, key]);
    }
  }
  return keysOf;
}

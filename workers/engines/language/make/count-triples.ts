import { languages, type Language } from '#shared/core/languages.ts';

import { triplesOfWord } from '../triples.ts';
import { tesseractWords } from './tesseract-words.ts';

/** Triples rarer than 1 in 2 to the power of this are left out. */
const RAREST_BITS = 13;

const HEADING = `# How usual three letters in a row are in the words of a language, _ standing for a word's end:
# language, bits (one in 2 to the power of so many triples is such a one), triples. Those that are
# rarer than all listed are not. Made from the word lists of Tesseract's models (Apache License
# 2.0) by npm run letter-triples.
`;

/** The text of letter-triples.txt. */
export async function letterTriples(): Promise<string> {
  const parts = await Promise.all(languages.map(linesOf));
  return HEADING + parts.flat().join('\n') + '\n';
}

async function linesOf(language: Language): Promise<readonly string[]> {
  const words = (await tesseractWords(language)).map((word) => word.normalize('NFC').toLowerCase());
  const counts = countTriples(new Set(words.filter((word) => /^\p{L}{2,}$/u.test(word))));
  const total = counts.values().reduce((sum, count) => sum + count, 0);
  const byBits = Map.groupBy(counts.keys(), (triple) =>
    Math.round(Math.log2(total / (counts.get(triple) ?? total))),
  );
  return [...byBits]
    .filter(([bits]) => bits <= RAREST_BITS)
    .toSorted(([a], [b]) => a - b)
    .map(([bits, triples]) => [language, bits, ...triples.toSorted()].join(' '));
}

function countTriples(words: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const triple of [...words].flatMap(triplesOfWord)) {
    counts.set(triple, (counts.get(triple) ?? 0) + 1);
  }
  return counts;
}

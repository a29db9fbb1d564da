import { readFileSync } from 'node:fs';

import { languages, type Language } from '#shared/core/languages.ts';

import { fold } from './fold.ts';

/** How usual letters in a row are in a language: bits of surprise at each triple it knows. */
export type TripleBits = ReadonlyMap<string, number>;

/** Of triples that a language does not know; those it knows end at 13. */
export const UNUSUAL_BITS = 15;

const table = readFileSync(new URL('letter-triples.txt', import.meta.url), 'utf8');
const rows = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [language = '', bits = '', ...triples] = line.split(' ');
    return { language, bits: Number(bits), triples };
  });

export const bitsOf: ReadonlyMap<Language, TripleBits> = new Map(
  languages.map((language) => {
    const own = rows.filter((row) => row.language === language);
    return [
      language,
      new Map(own.flatMap(({ bits, triples }) => triples.map((triple) => [triple, bits]))),
    ];
  }),
);

/**
 * By these alone a broken text is told from a whole one: other languages share most of their
 * triples with them, and the more languages there are, the more of a cipher looks usual.
 */
const judges: readonly string[] = ['eng', 'deu', 'fra'] satisfies readonly Language[];

/** The triples of these, without accents. */
export const usualTriples: ReadonlySet<string> = new Set(
  rows.flatMap(({ language, triples }) => (judges.includes(language) ? triples.map(fold) : [])),
);

import { languages, type Language } from '#shared/core/languages.ts';

import { bitsOf, UNUSUAL_BITS, type TripleBits } from './letter-triples.ts';
import { triplesOf } from './triples.ts';

/** Bits of surprise at a triple of a text, on average, for one who knows that language only. */
type Surprise = ReadonlyMap<Language, number>;

/** Fewer triples, about a dozen words, say nothing of a language. */
const LEAST_TRIPLES = 60;
/**
 * Invoices, receipts and forms of a language have 10.3 to 12.2 bits, most other languages of
 * Europe more; Danish, Swedish and Norwegian, Catalan and Romanian are near enough to be mistaken.
 */
const MOST_BITS = 12.4;
/** By so much another language must fit better than those that were chosen. */
const CLEARLY = 0.25;

export type LanguageGuess = {
  /** What the text looks most like; null where it is too short, or like none. */
  readonly language: Language | null;
  /** The same, where it is clearly none of the languages that were chosen. */
  readonly better: Language | null;
};

/** @param chosen the languages in which the text was read */
export function guessLanguage(text: string, chosen: readonly Language[]): LanguageGuess {
  const surprise = surpriseAt(text);
  if (!surprise) return { language: null, better: null };
  const best = languages.reduce((one, other) =>
    bitsIn(surprise, other) < bitsIn(surprise, one) ? other : one,
  );
  if (bitsIn(surprise, best) > MOST_BITS) return { language: null, better: null };
  const asChosen = Math.min(...chosen.map((language) => bitsIn(surprise, language)));
  const isClear = asChosen - bitsIn(surprise, best) >= CLEARLY;
  return { language: best, better: isClear ? best : null };
}

/** What would have been better for most of the pages that look like a language at all. */
export function suggestLanguage(pages: readonly LanguageGuess[]): Language | null {
  const written = pages.filter(({ language }) => language !== null);
  return (
    languages.find(
      (language) => written.filter(({ better }) => better === language).length > written.length / 2,
    ) ?? null
  );
}

function surpriseAt(text: string): Surprise | undefined {
  const triples = triplesOf(text);
  if (triples.length < LEAST_TRIPLES) return undefined;
  return new Map(bitsOf.entries().map(([language, bits]) => [language, meanBits(triples, bits)]));
}

function meanBits(triples: readonly string[], bits: TripleBits): number {
  return (
    triples.reduce((sum, triple) => sum + (bits.get(triple) ?? UNUSUAL_BITS), 0) / triples.length
  );
}

const bitsIn = (surprise: Surprise, language: Language): number =>
  surprise.get(language) ?? UNUSUAL_BITS;

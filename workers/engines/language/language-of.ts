import { languages, type Language } from '#shared/core/languages.ts';

import { bitsOf, UNUSUAL_BITS, type TripleBits } from './letter-triples.ts';
import { triplesOf } from './triples.ts';

/** Bits of surprise at a triple of a text, on average, for one who knows that language only. */
type Surprise = ReadonlyMap<Language, number>;

/** Fewer triples, about a dozen words, say nothing of a language. */
const LEAST_TRIPLES = 60;
/**
 * Invoices, receipts and forms of a language have 10.3 to 12.2 bits, most other languages of
 * Europe more; Dutch, Spanish, Italian and Danish are near enough to be mistaken.
 */
const MOST_BITS = 12.4;
/** By so much another language must fit better than those that were chosen. */
const CLEARLY = 0.25;

/** The language that the text looks most like; null where it is too short or like none. */
export function languageOf(text: string): Language | null {
  const surprise = surpriseAt(text);
  if (!surprise) return null;
  const best = leastOf(surprise, languages);
  return bitsIn(surprise, best) <= MOST_BITS ? best : null;
}

/**
 * The language in which a document should have been read, where most of its pages look clearly more
 * like it than like the chosen ones; else null.
 */
export function suggestLanguage(
  pages: readonly string[],
  chosen: readonly Language[],
): Language | null {
  const written = pages.filter((text) => languageOf(text) !== null);
  const better = written.map((text) => betterLanguage(text, chosen));
  return (
    languages.find(
      (language) => better.filter((other) => other === language).length > written.length / 2,
    ) ?? null
  );
}

function betterLanguage(text: string, chosen: readonly Language[]): Language | undefined {
  const surprise = surpriseAt(text);
  const best = languageOf(text);
  if (!surprise || best === null) return undefined;
  const lead = bitsIn(surprise, leastOf(surprise, chosen)) - bitsIn(surprise, best);
  return lead >= CLEARLY ? best : undefined;
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

function leastOf(surprise: Surprise, among: readonly Language[]): Language {
  return among.reduce((best, language) =>
    bitsIn(surprise, language) < bitsIn(surprise, best) ? language : best,
  );
}

const bitsIn = (surprise: Surprise, language: Language): number =>
  surprise.get(language) ?? UNUSUAL_BITS;

/** No form has more in one field. */
const LONGEST = 2_000;

/** Dots, dashes and lines that a form prints for people to write on. */
const FILLING = /_{2,}|[.·]{4,}|…{2,}|-{4,}/g;
/** Controls, and what turns the direction of text so that it reads as something else. */
const UNSEEN = /[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const EDGES = /^[\s:|>=_·•]+|[\s:|_·•]+$/gu;

/** A text as a value: nothing that is not seen, no filling, single spaces. */
export function cleanText(raw: string): string {
  return raw
    .slice(0, LONGEST)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(UNSEEN, ' ')
    .replaceAll(FILLING, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(EDGES, '');
}

import type { WordOnPage } from './page-content.ts';

/** A font of which no more is used was brought for these words. */
const FEW_WORDS = 3;
/** In a document with fewer others every font is rare. */
const LEAST_OTHERS = 20;
/** Numbers that other fonts show elsewhere: this one was not needed for them. */
const LEAST_NUMBERS = 4;

/**
 * Amounts, dates and account numbers in a font that nothing else in the file uses, on a line of
 * words in another. Bold and italic are the same family; what machines are to read has fonts of its
 * own.
 * @param nameOf what the file calls a font; nothing where it has no name
 */
export function numbersThatStandOut(
  words: readonly WordOnPage[],
  nameOf: (font: string) => string | undefined,
): readonly WordOnPage[] {
  const seen = words.filter(({ word }) => word.isSeen);
  return [...Map.groupBy(seen, ({ word }) => word.font)].flatMap(([font, own]) => {
    const name = nameOf(font);
    if (name === undefined || FOR_MACHINES.test(name)) return [];
    if (own.length > FEW_WORDS || !own.every(({ word }) => isNumber(word.text))) return [];
    const others = seen.filter(({ word }) => word.font !== font);
    const numbers = others.filter(({ word }) => isNumber(word.text));
    if (others.length < LEAST_OTHERS || numbers.length < LEAST_NUMBERS) return [];
    const couldBe = (other: string): boolean => isOther(name, nameOf(other));
    return own.filter((one) => standsOutIn(lineOf(one, others), couldBe));
  });
}

const FOR_MACHINES =
  /ocr|micr|e-?13b|cmc-?7|bar ?code|code-?(?:39|93|128)|ean|upc|qr|symbol|dingbat/i;

/** Three digits or more, and no word beside them but a currency or a country. */
function isNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return (
    digits >= 3 && digits >= text.replaceAll(/[^\p{L}]/gu, '').length && !/\p{L}{5}/u.test(text)
  );
}

function standsOutIn(line: readonly WordOnPage[], isOtherFont: (font: string) => boolean): boolean {
  return line.length > 0 && line.every(({ word }) => isOtherFont(word.font));
}

function lineOf({ page, word }: WordOnPage, others: readonly WordOnPage[]): readonly WordOnPage[] {
  const { y0, y1 } = word.box;
  return others.filter(({ page: itsPage, word: { box } }) => {
    const overlap = Math.min(y1, box.y1) - Math.max(y0, box.y0);
    return itsPage === page && overlap > Math.min(y1 - y0, box.y1 - box.y0) / 2;
  });
}

/**
 * Another family; or the very same font once more, as programs add it that change a text and cannot
 * use the file's own.
 */
function isOther(name: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  return familyOf(name) !== familyOf(other) || plainName(name) === plainName(other);
}

/** Without the mark of a subset, `ABCDEF+`. */
const plainName = (name: string): string => name.replace(/^[A-Z]{6}\+/, '');

const STYLES =
  /bold|italic|oblique|regular|roman|medium|light|semi|demi|black|heavy|thin|narrow|condensed|book|mt\b|ps\b|std\b|pro\b/gi;

function familyOf(name: string): string {
  const [family = ''] = plainName(name).split(/[-,]/);
  return family
    .replaceAll(STYLES, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

import { plain } from '../labels/vocabulary.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** What a page says of its place: `Page 2 of 3`; the count is null where it says none. */
export type PageMark = { readonly number: number; readonly of: number | null };

const WORD = String.raw`(?:page|pg|seite|blatt|s|pagina|pag|bladzijde|blad|folha|hoja|feuille)`;
const OF = String.raw`(?:of|von|de|di|van|sur|\/)`;

/** What is said plainly counts before what might be a date or a fraction. */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`\b${WORD}\W{0,3}(\d{1,3})(?:\s*${OF}\s*(\d{1,3}))?(?![\d.,]*\d)`, 'u'),
  new RegExp(String.raw`(?:^|\s)(\d{1,3})\s*(?:of|von|sur|van)\s*(\d{1,3})(?![\d.,]*\d)\s*$`, 'u'),
  /(?:^|\s)(\d{1,2})\s?\/\s?(\d{1,2})\s*$/u,
  /^\s*[-–—]\s*(\d{1,3})\s*[-–—]\s*$/u,
  /^\s*(\d{1,2})\s*$/u,
];

/** Marks stand in so many lines at a page's top and bottom. */
const EDGE = 6;

/** The place that a page says it has among a document's pages, if it does. */
export function pageMarkOf({ lines }: Sheet): PageMark | undefined {
  const edges = lines.length > 2 * EDGE ? [...lines.slice(-EDGE), ...lines.slice(0, EDGE)] : lines;
  const texts = edges.map(({ text }) => plain(text));
  for (const form of forms) {
    for (const text of texts) {
      const mark = toMark(form.exec(text));
      if (mark) return mark;
    }
  }
  return undefined;
}

function toMark(match: RegExpExecArray | null): PageMark | undefined {
  if (!match) return undefined;
  const [, number, of] = match;
  const mark = { number: Number(number), of: of === undefined ? null : Number(of) };
  const isPlace = mark.number > 0 && (mark.of === null || mark.of >= mark.number);
  return isPlace ? mark : undefined;
}

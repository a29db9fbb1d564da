import { boxOf, type Line, type Phrase, type Sheet, type Span } from './sheet.ts';

/** Lines of a block follow one another within so many ems, from middle to middle. */
const LINE_STEP = 2.6;
/** And begin, end or lie within each other up to so many ems. */
const ASIDE = 1.5;

type Direction = 1 | -1;

/** The phrase that stands right under another, or over it, in the same column. */
export function phraseBeyond(span: Span, direction: Direction, { lines }: Sheet): Span | undefined {
  const { line } = span;
  const box = boxOf(span);
  for (let step = 1; step <= 3; step += 1) {
    const other = lines[line.index + direction * step];
    if (!other || other.page !== line.page) return undefined;
    const away = Math.abs(middleOf(other) - middleOf(line)) / line.em.down;
    if (away > LINE_STEP) return undefined;
    const found = other.phrases.find((phrase) => isInColumn(other, phrase, { box, line }));
    if (found) return { line: other, ...found };
  }
  return undefined;
}

const middleOf = ({ box }: Line): number => (box.y0 + box.y1) / 2;

function isInColumn(
  line: Line,
  phrase: Phrase,
  { box, line: { em } }: { readonly box: { x0: number; x1: number }; readonly line: Line },
): boolean {
  const other = boxOf({ line, ...phrase });
  const isLeft = Math.abs(other.x0 - box.x0) < ASIDE * em.across;
  const isRight = Math.abs(other.x1 - box.x1) < ASIDE * em.across;
  const isCentred = Math.abs(other.x0 + other.x1 - box.x0 - box.x1) < 2 * ASIDE * em.across;
  return isLeft || isRight || isCentred;
}

/** The phrases that stand under another in its column, as the lines of an address do. */
export function blockUnder(span: Span, sheet: Sheet, most: number): readonly Span[] {
  const block: Span[] = [];
  let next = phraseBeyond(span, 1, sheet);
  while (next && block.length < most) {
    block.push(next);
    next = phraseBeyond(next, 1, sheet);
  }
  return block;
}

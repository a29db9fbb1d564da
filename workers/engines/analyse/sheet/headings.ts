import { unionOf } from '#shared/core/box.ts';

import { labelsIn } from '../labels/find-labels.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import { boxOf, type Line } from './sheet.ts';

/** What stands over a column, in fractions of the page's width. */
export type Heading = {
  readonly keys: readonly LabelKey[];
  readonly x0: number;
  readonly x1: number;
};

/** What a line says as the head of a table; also together with the words under its own. */
export function headingsOf(line: Line, lines: readonly Line[]): readonly Heading[] {
  const stacked = linesUnderHeading(line, lines).flatMap((under) => stackedIn(line, under));
  const own = line.labels.map(({ keys, ...label }) => {
    const { x0, x1 } = boxOf({ line, ...label });
    return { keys, x0, x1 };
  });
  // What the words say together is more than what one of them says.
  const alone = own.filter(
    ({ x0, x1 }) => !stacked.some((whole) => whole.x0 < x1 && whole.x1 > x0),
  );
  return [...stacked, ...alone].toSorted((a, b) => a.x0 - b.x0);
}

/** `Money` over `out`, `Zu` over `Ihren` over `Lasten`. */
const STACKED = 2;
/** In ems, from the end of a line to the beginning of the next. */
const STEP = 1.2;

/** The lines that a heading goes on in: right under it, with words only. */
export function linesUnderHeading(line: Line, lines: readonly Line[]): readonly Line[] {
  const rows: Line[] = [];
  let above = line;
  for (const under of lines.slice(line.index + 1, line.index + 1 + STACKED)) {
    const isNear = under.page === line.page && under.box.y0 - above.box.y1 < STEP * line.em.down;
    if (!isNear || /\d/.test(under.text) || under.words.length > line.words.length) break;
    rows.push(under);
    above = under;
  }
  return rows;
}

/** What the words of a heading say together with those that stand under them. */
function stackedIn(line: Line, under: Line): readonly Heading[] {
  return under.phrases.flatMap(({ from, to }) => {
    const below = boxOf({ line: under, from, to });
    const words = line.words.filter(({ box }) => box.x0 < below.x1 && box.x1 > below.x0);
    if (words.length === 0) return [];
    const text = [...words.map((word) => word.text), under.text.slice(from, to)].join(' ');
    const whole = labelsIn(text, false).find((hit) => hit.from === 0 && hit.to === text.length);
    if (!whole) return [];
    const { x0, x1 } = unionOf([below, ...words.map(({ box }) => box)]);
    return [{ keys: whole.keys, x0, x1 }];
  });
}

import type { LabelHit } from '../labels/find-labels.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import { boxOf, type Line, type Sheet, type Span } from '../sheet/sheet.ts';

/** A label that may speak of a value, and where it stands to it. */
export type Neighbour = {
  readonly keys: readonly LabelKey[];
  /** In the value's own line to its left, in the line before, above it in its column. */
  readonly side: 'beside' | 'before' | 'above';
  /** Values of the same kind, or lines, that stand between. */
  readonly between: number;
  readonly hit: LabelHit;
  readonly line: Line;
};

/** Headings of columns may be so many lines above their values. */
const COLUMN_LINES = 40;
/** And a label that stands over its value alone so many. */
const NEAR_LINES = 2;

/**
 * The labels that may speak of a value.
 * @param others of the same kind in the same line
 */
export function neighboursOf(
  span: Span,
  others: readonly { readonly from: number; readonly to: number }[],
  sheet: Sheet,
): readonly Neighbour[] {
  const beside = besideOf(span, others);
  const before = beside ? undefined : beforeOf(span, others, sheet);
  return [beside, before, aboveOf(span, sheet)].filter((one) => one !== undefined);
}

type Stretch = { readonly from: number; readonly to: number };

function besideOf({ line, from }: Span, others: readonly Stretch[]): Neighbour | undefined {
  const hit = line.labels.findLast((label) => label.to <= from);
  if (!hit) return undefined;
  const between = others.filter((other) => other.from >= hit.to && other.to <= from).length;
  return { keys: hit.keys, side: 'beside', between, hit, line };
}

/** The last label of the line before, where a value begins its line. */
function beforeOf(
  { line, from }: Span,
  others: readonly Stretch[],
  sheet: Sheet,
): Neighbour | undefined {
  if (others.some((other) => other.to <= from)) return undefined;
  const before = sheet.lines[line.index - 1];
  const hit = before?.labels.at(-1);
  if (!before || !hit || before.page !== line.page) return undefined;
  // What follows the label in its own line is its value.
  if (/[\p{L}\p{N}]{2}/u.test(before.text.slice(hit.to))) return undefined;
  return { keys: hit.keys, side: 'before', between: 0, hit, line: before };
}

/** The nearest label above that stands in the value's column. */
function aboveOf(span: Span, sheet: Sheet): Neighbour | undefined {
  const box = boxOf(span);
  const { line } = span;
  for (let up = 1; up <= COLUMN_LINES; up += 1) {
    const above = sheet.lines[line.index - up];
    if (!above || above.page !== line.page) return undefined;
    const hit = above.labels.find((label) => isOver(boxOf({ line: above, ...label }), box, line));
    if (hit && (up <= NEAR_LINES || isHeading(above))) {
      return { keys: hit.keys, side: 'above', between: up - 1, hit, line: above };
    }
  }
  return undefined;
}

type Across = { readonly x0: number; readonly x1: number };

function isOver(label: Across, value: Across, { em }: Line): boolean {
  return label.x0 < value.x1 + em.across && label.x1 > value.x0 - em.across;
}

/** Several labels side by side. */
const HEADINGS = 2;

const isHeading = ({ labels, phrases }: Line): boolean =>
  labels.length > HEADINGS && phrases.length >= HEADINGS;

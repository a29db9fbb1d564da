import type { Features } from '../choice/linear-model.ts';
import type { LabelKey } from '../labels/vocabulary.ts';
import { phraseBeyond } from '../sheet/columns.ts';
import { boxOf, type Sheet, type Span } from '../sheet/sheet.ts';

/** Where on its page something stands. */
export function bandFeatures(span: Span): Features {
  const { line } = span;
  const { x0, x1 } = boxOf(span);
  const height = bandOf((line.box.y0 + line.box.y1) / 2);
  return {
    [`at ${height}`]: 1,
    [`at ${height} ${x0 > 0.5 ? 'right' : x1 < 0.6 ? 'left' : 'across'}`]: 1,
  };
}

/** The bands in which letterheads, addresses, tables and feet stand. */
function bandOf(y: number): string {
  if (y < 0.1) return 'top';
  if (y < 0.2) return 'head';
  if (y < 0.32) return 'address';
  if (y < 0.5) return 'middle';
  return y < 0.85 ? 'low' : 'foot';
}

/** What heads the block in which something stands: `Seller:`, and perhaps lines in between. */
export function headingFeatures(span: Span, sheet: Sheet, mostAway: number): Features {
  let above = phraseBeyond(span, -1, sheet);
  for (let step = 0; above && step < mostAway; step += 1) {
    const heading = headingKey(above);
    if (heading) return { [`under heading:${heading}`]: 1 };
    above = phraseBeyond(above, -1, sheet);
  }
  return {};
}

const HEADINGS = ['buyer', 'seller', 'delivery_party'] as const;

/** A phrase of nothing but labels, or one that begins with one and ends with a colon. */
function headingKey({ line, from, to }: Span): LabelKey | undefined {
  const inside = line.labels.filter((label) => label.from >= from && label.to <= to);
  const [first] = inside;
  if (!first || first.from !== from) return undefined;
  const last = inside.at(-1) ?? first;
  const isAll = to - last.to <= 2 && !/\d/.test(line.text.slice(from, to));
  return isAll || line.text[to - 1] === ':'
    ? HEADINGS.find((key) => inside.some(({ keys }) => keys.includes(key)))
    : undefined;
}

import type { Area } from './entries.ts';
import type { Pen, Style } from './pen.ts';

/** Prints running text in lines that fit; returns the height below it. */
export function printParagraph(pen: Pen, text: string, area: Area, style: Style = {}): number {
  const size = style.size ?? pen.size;
  let { y } = area;
  for (const line of pen.wrap(text, area.width, style)) {
    pen.write(line, area.x, y, style);
    y += size * 1.3;
  }
  return y;
}

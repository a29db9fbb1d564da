import type { Line, Sheet } from './sheet.ts';

/** A label found on the page, and the text that could be its value. */
export type Labelled = {
  /** The line that holds the value. */
  readonly line: Line;
  /** Where in that line's text the value may begin. */
  readonly from: number;
  readonly label: string;
  readonly text: string;
  /** The value stands beside its label, or in the line under it. */
  readonly place: 'beside' | 'below';
};

/** Every place where `label` stands, with what stands to its right and, after that, under it. */
export function labelled(sheet: Sheet, label: RegExp): readonly Labelled[] {
  const found: Labelled[] = [];
  for (const [index, line] of sheet.lines.entries()) {
    const match = label.exec(line.text);
    if (!match) continue;
    const from = match.index + match[0].length;
    found.push({ line, from, label: match[0], text: line.text.slice(from), place: 'beside' });
    const below = sheet.lines[index + 1];
    if (below?.page === line.page) found.push(under(below, line, match));
  }
  return found;
}

/** Of the line below only what starts near the label or to the right of it. */
function under(below: Line, line: Line, match: RegExpExecArray): Labelled {
  const x0 = leftOf(line, match.index);
  let from = 0;
  for (const word of below.words) {
    if (word.box.x1 >= x0 - 0.01) break;
    from += word.text.length + 1;
  }
  return { line: below, from, label: match[0], text: below.text.slice(from), place: 'below' };
}

function leftOf(line: Line, offset: number): number {
  let end = 0;
  for (const word of line.words) {
    end += word.text.length + 1;
    if (end > offset) return word.box.x0;
  }
  return 0;
}

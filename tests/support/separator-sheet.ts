import { A4, type Paper } from '#cli/samples/sheet-of-paper.ts';

/** Widths in hundredths of an inch, as Kodak's "Patch Code Information" has them. */
const patches = { T: [8, 20, 8, 20], 2: [20, 8, 8, 20] } as const;
const SPACE = 8;
/** Points for a hundredth of an inch. */
const UNIT = 0.72;

/** A separator sheet: four bars near its upper edge, and a line for people. */
export function separatorPaper(patch: keyof typeof patches): Paper {
  let top = 60;
  const rules = patches[patch].map((hundredths) => {
    const width = hundredths * UNIT;
    const y = top + width / 2;
    top += width + SPACE * UNIT;
    return { from: [200, y], to: [400, y], width } as const;
  });
  return { ...A4, texts: [{ text: 'Separator sheet', x: 220, y: 300, size: 16 }], rules };
}

import type { Random } from '../random.ts';
import type { Area } from './entries.ts';
import type { Pen, Style } from './pen.ts';

export type TotalLine = {
  readonly label: string;
  readonly value: string;
  /** The sum of the lines above it. */
  readonly isSum?: boolean;
};

export type TotalsManner = {
  readonly arrangement: 'apart' | 'towards' | 'leaders' | 'cells' | 'boxed';
  readonly mark: string;
  readonly size: number;
  readonly sumSize: number;
  readonly boldSum: boolean;
  readonly ruled: boolean;
  readonly gap: number;
};

export function totalsManner(random: Random, pen: Pen, canBeCells = true): TotalsManner {
  const arrangement = random.pick([
    'apart',
    'apart',
    'apart',
    'towards',
    'towards',
    'leaders',
    'cells',
    'boxed',
  ] as const);
  return {
    arrangement: arrangement === 'cells' && !canBeCells ? 'apart' : arrangement,
    mark: random.one('|||:|:'),
    size: pen.size,
    sumSize: pen.size + random.pick([0, 0, 1, 2, 4]),
    boldSum: random.chance(0.8),
    ruled: random.chance(0.55),
    gap: random.pick([4, 5, 7, 9]),
  };
}

/** How wide the totals need to be. */
export function widthOfTotals(pen: Pen, lines: readonly TotalLine[], manner: TotalsManner): number {
  const widths = lines.map((line) => {
    const style = styleOf(line, manner);
    return pen.widthOf(`${line.label}${manner.mark}`, style) + pen.widthOf(line.value, style);
  });
  return Math.max(0, ...widths) + 24;
}

export const heightOfTotals = (lines: readonly TotalLine[], manner: TotalsManner): number =>
  manner.arrangement === 'cells' ? 50 : lines.length * (manner.sumSize + manner.gap) + 14;

const styleOf = ({ isSum = false }: TotalLine, { size, sumSize, boldSum }: TotalsManner): Style =>
  isSum ? { size: sumSize, isBold: boldSum } : { size };

/** Prints subtotals and totals; returns the height below them. */
export function printTotals(
  pen: Pen,
  lines: readonly TotalLine[],
  area: Area,
  manner: TotalsManner,
): number {
  if (manner.arrangement === 'cells') return printCells(pen, lines, area, manner);
  const { x, width } = area;
  const top = area.y - manner.size - 4;
  let { y } = area;
  for (const line of lines) {
    const style = styleOf(line, manner);
    const step = (style.size ?? manner.size) + manner.gap;
    y += (style.size ?? manner.size) - manner.size;
    if (line.isSum && manner.ruled) {
      pen.rule(
        [x, y - manner.size - manner.gap / 2 + 1],
        [x + width, y - manner.size - manner.gap / 2 + 1],
      );
      y += step - manner.size - manner.gap;
    }
    printLine(pen, line, { x, y, width }, manner);
    y += step;
  }
  if (manner.arrangement === 'boxed') pen.frame(x - 6, top, x + width + 6, y - manner.size + 2);
  return y;
}

function printLine(pen: Pen, line: TotalLine, { x, y, width }: Area, manner: TotalsManner): void {
  const style = styleOf(line, manner);
  const label = `${line.label}${manner.mark}`;
  pen.right(line.value, x + width, y, style);
  const valueWidth = pen.widthOf(line.value, style);
  if (manner.arrangement === 'towards') {
    pen.right(label, x + width - Math.max(valueWidth + 12, width * 0.35), y, fitting());
    return;
  }
  pen.write(label, x, y, fitting());
  if (manner.arrangement !== 'leaders') return;
  const from = x + pen.widthOf(label, fitting()) + 4;
  const room = x + width - valueWidth - 4 - from;
  const dots = Math.floor(room / pen.widthOf('.', style));
  if (dots > 3) pen.write('.'.repeat(dots), from, y, style);

  function fitting(): Style {
    const most = manner.arrangement === 'towards' ? width * 0.65 : width - valueWidth - 8;
    return pen.fit(label, most, style);
  }
}

function printCells(
  pen: Pen,
  lines: readonly TotalLine[],
  { x, y, width }: Area,
  manner: TotalsManner,
): number {
  const cell = width / lines.length;
  const top = y - manner.size - 2;
  const bottom = y + manner.size + 12;
  for (const [index, line] of lines.entries()) {
    const left = x + index * cell;
    const style = { size: manner.size, isBold: line.isSum === true && manner.boldSum };
    const small = { size: manner.size - 1 };
    pen.centre(line.label, left + cell / 2, y, pen.fit(line.label, cell - 6, small));
    pen.centre(
      line.value,
      left + cell / 2,
      y + manner.size + 6,
      pen.fit(line.value, cell - 6, style),
    );
    pen.rule([left, top], [left, bottom]);
  }
  pen.rule([x, top], [x + width, top]);
  pen.rule([x, y + 4], [x + width, y + 4]);
  pen.rule([x, bottom], [x + width, bottom]);
  pen.rule([x + width, top], [x + width, bottom]);
  return bottom + manner.size + 8;
}

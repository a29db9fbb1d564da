import type { Random } from '../random.ts';
import type { Pen, Style } from './pen.ts';

/** What is said and what it is called: `Invoice no.` and `1042`. */
export type Entry = { readonly label: string; readonly value: string };

/** How labels stand to their values. */
export const arrangements = ['colon', 'columns', 'apart', 'stacked', 'towards', 'cells'] as const;
export type Arrangement = (typeof arrangements)[number];

export type EntryManner = {
  readonly arrangement: Arrangement;
  /** Follows every label: `:`, ` :`, or nothing. */
  readonly mark: string;
  readonly boldLabel: boolean;
  readonly boldValue: boolean;
  readonly size: number;
  readonly gap: number;
};

export type Area = { readonly x: number; readonly y: number; readonly width: number };

/** A manner that a printer of forms could have. */
export function entryManner(
  random: Random,
  pen: Pen,
  among: readonly Arrangement[] = arrangements,
): EntryManner {
  const weight = random.one('plain|plain|label|value');
  return {
    arrangement: random.pick(among),
    mark: random.one(':|:|:|:|| :|'),
    boldLabel: weight === 'label',
    boldValue: weight === 'value',
    size: pen.size + random.pick([0, 0, 0, -1, 0.5]),
    gap: random.pick([3, 4, 5, 7]),
  };
}

type Printer = (pen: Pen, entries: readonly Entry[], area: Area, manner: EntryManner) => number;

/** Prints what is said; returns the height below it. */
export const printEntries: Printer = (pen, entries, area, manner) => {
  if (entries.length === 0) return area.y;
  return printers[fitting(pen, entries, area, manner)](pen, entries, area, manner);
};

/** Labels and values that are too wide to stand side by side stand one above the other. */
function fitting(
  pen: Pen,
  entries: readonly Entry[],
  { width }: Area,
  manner: EntryManner,
): Arrangement {
  const { arrangement } = manner;
  if (arrangement === 'stacked' || arrangement === 'cells') return arrangement;
  const { labels, values } = widest(pen, entries, manner);
  return labels + values + GAP > width ? 'stacked' : arrangement;
}

/** Only what has a name is followed by a colon. */
const marked = ({ label }: Entry, mark: string): string => (label === '' ? '' : label + mark);

const GAP = 10;

function widest(pen: Pen, entries: readonly Entry[], manner: EntryManner) {
  const { label, value } = stylesOf(manner);
  return {
    labels: Math.max(...entries.map((entry) => pen.widthOf(marked(entry, manner.mark), label))),
    values: Math.max(...entries.map((entry) => pen.widthOf(entry.value, value))),
  };
}

function stylesOf({ size, boldLabel, boldValue }: EntryManner): { label: Style; value: Style } {
  return { label: { size, isBold: boldLabel }, value: { size, isBold: boldValue } };
}

const colon: Printer = (pen, entries, { x, y }, manner) => {
  const { label, value } = stylesOf(manner);
  const step = manner.size + manner.gap;
  for (const [index, entry] of entries.entries()) {
    const line = y + index * step;
    const name = marked(entry, manner.mark || ':');
    if (manner.boldLabel === manner.boldValue)
      pen.write(`${name} ${entry.value}`.trim(), x, line, label);
    else {
      pen.write(name, x, line, label);
      pen.write(entry.value, name === '' ? x : x + pen.widthOf(`${name} `, label), line, value);
    }
  }
  return y + entries.length * step;
};

const columns: Printer = (pen, entries, { x, y }, manner) => {
  const { label, value } = stylesOf(manner);
  const across = x + widest(pen, entries, manner).labels + GAP;
  const step = manner.size + manner.gap;
  for (const [index, entry] of entries.entries()) {
    pen.write(marked(entry, manner.mark), x, y + index * step, label);
    pen.write(entry.value, across, y + index * step, value);
  }
  return y + entries.length * step;
};

const apart: Printer = (pen, entries, { x, y, width }, manner) => {
  const { label, value } = stylesOf(manner);
  const step = manner.size + manner.gap;
  for (const [index, entry] of entries.entries()) {
    pen.write(marked(entry, manner.mark), x, y + index * step, label);
    pen.right(entry.value, x + width, y + index * step, value);
  }
  return y + entries.length * step;
};

const towards: Printer = (pen, entries, { x, y, width }, manner) => {
  const { label, value } = stylesOf(manner);
  const middle = x + width - widest(pen, entries, manner).values;
  const step = manner.size + manner.gap;
  for (const [index, entry] of entries.entries()) {
    pen.right(marked(entry, manner.mark), middle - 8, y + index * step, label);
    pen.write(entry.value, middle, y + index * step, value);
  }
  return y + entries.length * step;
};

const stacked: Printer = (pen, entries, { x, y, width }, manner) => {
  const { label, value } = stylesOf(manner);
  const step = manner.size * 2 + manner.gap * 2 + 1;
  for (const [index, entry] of entries.entries()) {
    const small = { ...label, size: manner.size - 1 };
    const name = marked(entry, manner.mark);
    pen.write(name, x, y + index * step, pen.fit(name, width, small));
    const below = y + index * step + manner.size + 2;
    pen.write(entry.value, x, below, pen.fit(entry.value, width, value));
  }
  return y + entries.length * step;
};

/** Labels above their values, side by side in rows. */
const cells: Printer = (pen, entries, { x, y, width }, manner) => {
  const { label, value } = stylesOf(manner);
  const { labels, values } = widest(pen, entries, manner);
  const room = Math.min(Math.max(labels, values) + 12, width);
  const across = Math.min(entries.length, Math.max(1, Math.floor(width / room)));
  const cell = width / across;
  const step = manner.size * 2 + manner.gap + 8;
  for (const [index, entry] of entries.entries()) {
    const left = x + (index % across) * cell + 4;
    const top = y + Math.floor(index / across) * step;
    const small = { ...label, size: manner.size - 1 };
    pen.write(entry.label, left, top, pen.fit(entry.label, cell - 8, small));
    pen.write(entry.value, left, top + manner.size + 3, pen.fit(entry.value, cell - 8, value));
  }
  const rows = Math.ceil(entries.length / across);
  if (manner.gap > 4) ruleCells(pen, { x, y: y - manner.size - 1, width }, { across, rows, step });
  return y + rows * step + 4;
};

function ruleCells(
  pen: Pen,
  { x, y, width }: Area,
  { across, rows, step }: { across: number; rows: number; step: number },
): void {
  const bottom = y + rows * step;
  for (let row = 0; row <= rows; row += 1)
    pen.rule([x, y + row * step], [x + width, y + row * step]);
  for (let column = 0; column <= across; column += 1) {
    const left = x + (column * width) / across;
    pen.rule([left, y], [left, bottom]);
  }
}

const printers: Readonly<Record<Arrangement, Printer>> = {
  colon,
  columns,
  apart,
  stacked,
  towards,
  cells,
};

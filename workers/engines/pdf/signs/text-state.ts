import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { multiply, type Matrix } from '../graphics-state.ts';

/** How text is set; saved and restored with the graphics state. */
type Setting = {
  readonly font: string;
  readonly size: number;
  readonly leading: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  /** Of widths. */
  readonly stretch: number;
  readonly rise: number;
};

/** Where the next glyph goes. */
export type TextState = {
  setting: Setting;
  readonly saved: Setting[];
  matrix: readonly number[];
  x: number;
  y: number;
  lineX: number;
  lineY: number;
};

const usual: Setting = {
  font: '',
  size: 0,
  leading: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
};

export function firstTextState(): TextState {
  return { setting: usual, saved: [], matrix: [], x: 0, y: 0, lineX: 0, lineY: 0 };
}

/** Follows one operator of pdf.js's list. */
export function followText(text: TextState, operator: number, args: unknown): void {
  changes.get(operator)?.(text, Array.isArray(args) ? args : []);
}

/** From text space at the pen to the space in which `outer` is. */
export function textMatrix({ matrix, x, y, setting }: TextState, outer: Matrix): Matrix {
  const { stretch, rise } = setting;
  return multiply(multiply(outer, matrix), [stretch, 0, 0, 1, x, y + rise]);
}

type Change = (text: TextState, args: readonly unknown[]) => void;

const changes = new Map<number, Change>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.paintFormXObjectBegin, save],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginText, (text) => startAt(text, [])],
  [OPS.setTextMatrix, (text, [matrix]) => startAt(text, numbersIn(matrix))],
  [OPS.moveText, (text, [x, y]) => move(text, numberOf(x), numberOf(y))],
  [OPS.nextLine, (text) => move(text, 0, -text.setting.leading)],
  [
    OPS.setLeadingMoveText,
    (text, [x, y]) => {
      set(text, { leading: -numberOf(y) });
      move(text, numberOf(x), numberOf(y));
    },
  ],
  [OPS.setFont, (text, [font, size]) => set(text, { font: String(font), size: numberOf(size) })],
  [OPS.setLeading, (text, [leading]) => set(text, { leading: numberOf(leading) })],
  [OPS.setCharSpacing, (text, [spacing]) => set(text, { letterSpacing: numberOf(spacing) })],
  [OPS.setWordSpacing, (text, [spacing]) => set(text, { wordSpacing: numberOf(spacing) })],
  [OPS.setHScale, (text, [scale]) => set(text, { stretch: numberOf(scale) / 100 })],
  [OPS.setTextRise, (text, [rise]) => set(text, { rise: numberOf(rise) })],
]);

function set(text: TextState, change: Partial<Setting>): void {
  text.setting = { ...text.setting, ...change };
}

function save(text: TextState): void {
  text.saved.push(text.setting);
}

function restore(text: TextState): void {
  text.setting = text.saved.pop() ?? text.setting;
}

function startAt(text: TextState, matrix: readonly number[]): void {
  text.matrix = matrix;
  text.x = 0;
  text.y = 0;
  text.lineX = 0;
  text.lineY = 0;
}

function move(text: TextState, x: number, y: number): void {
  text.lineX += x;
  text.lineY += y;
  text.x = text.lineX;
  text.y = text.lineY;
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

function numbersIn(matrix: unknown): readonly number[] {
  const values: readonly unknown[] =
    matrix instanceof Float32Array ? [...matrix] : Array.isArray(matrix) ? matrix : [];
  return values.filter((value) => typeof value === 'number');
}

import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type Matrix = readonly [number, number, number, number, number, number];

/** The part of a PDF's graphics state that tells what can be seen of a text. */
export type GraphicsState = {
  readonly matrix: Matrix;
  /** How glyphs are painted; 3 is not at all. */
  readonly renderingMode: number;
  /** Of what is filled, 0 (black) to 1 (white); a pattern counts as black. */
  readonly lightness: number;
  /** Of what is filled, 0 to 1. */
  readonly opacity: number;
  /** Whether images have masks of their own, through which what is under them shows. */
  readonly hasMask: boolean;
  /** Whether what is painted is mixed with what is under it, as markers do. */
  readonly isBlended: boolean;
};

export type GraphicsStates = { now: GraphicsState; readonly saved: GraphicsState[] };

const usual: GraphicsState = {
  matrix: [1, 0, 0, 1, 0, 0],
  renderingMode: 0,
  lightness: 0,
  opacity: 1,
  hasMask: false,
  isBlended: false,
};

export function firstState(): GraphicsStates {
  return { now: usual, saved: [] };
}

/** Follows one operator of pdf.js's list. */
export function follow(states: GraphicsStates, operator: number, args: unknown): void {
  changes.get(operator)?.(states, args);
}

const changes = new Map<number, (states: GraphicsStates, args: unknown) => void>([
  [OPS.save, save],
  [OPS.restore, restore],
  [
    OPS.paintFormXObjectBegin,
    (states, args) => {
      save(states);
      transform(states, numbersIn(firstOf(args)));
    },
  ],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.transform, (states, args) => transform(states, numbersIn(args))],
  [
    OPS.setTextRenderingMode,
    (states, args) => set(states, { renderingMode: numbersIn(args)[0] ?? 0 }),
  ],
  [OPS.setFillRGBColor, (states, args) => set(states, { lightness: lightnessOf(firstOf(args)) })],
  [OPS.setFillColorN, (states) => set(states, { lightness: 0 })],
  [OPS.setGState, (states, args) => set(states, settingsIn(firstOf(args)))],
]);

function set(states: GraphicsStates, change: Partial<GraphicsState>): void {
  states.now = { ...states.now, ...change };
}

function save(states: GraphicsStates): void {
  states.saved.push(states.now);
}

function restore(states: GraphicsStates): void {
  // Viewers pass over what restores more than was saved.
  states.now = states.saved.pop() ?? states.now;
}

function transform(states: GraphicsStates, inner: readonly number[]): void {
  set(states, { matrix: multiply(states.now.matrix, inner) });
}

export function multiply(outer: Matrix, inner: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** @param color as pdf.js writes it, `#aabbcc` */
function lightnessOf(color: unknown): number {
  if (typeof color !== 'string') return 0;
  const parts = (color.match(/[\da-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16) / 255);
  return Math.min(1, ...parts);
}

/**
 * Among a graphics state dictionary's pairs of names and values: the opacity, `ca`, and the way of
 * mixing, `BM`. A dictionary of nothing but `SMask: false` is how pdf.js announces an image with a
 * mask of its own.
 */
function settingsIn(pairs: unknown): Partial<GraphicsState> {
  const all: readonly unknown[] = Array.isArray(pairs) ? pairs : [];
  if (all.length === 1 && firstOf(all[0]) === 'SMask') return { hasMask: true };
  const [opacity, mixing] = [valueOf('ca', all), valueOf('BM', all)];
  return {
    ...(typeof opacity === 'number' && { opacity }),
    ...(typeof mixing === 'string' && { isBlended: mixing !== PAINTED_ON_TOP }),
  };
}

/** What pdf.js calls the usual way. */
const PAINTED_ON_TOP = 'source-over';

function valueOf(name: string, pairs: readonly unknown[]): unknown {
  const found = pairs.findLast((pair) => firstOf(pair) === name);
  return Array.isArray(found) ? found[1] : undefined;
}

function firstOf(args: unknown): unknown {
  return Array.isArray(args) ? (args as unknown[])[0] : undefined;
}

function numbersIn(args: unknown): readonly number[] {
  // pdf.js hands matrices over as arrays or as typed arrays.
  const values: readonly unknown[] =
    args instanceof Float32Array ? [...args] : Array.isArray(args) ? args : [];
  return values.filter((value) => typeof value === 'number');
}

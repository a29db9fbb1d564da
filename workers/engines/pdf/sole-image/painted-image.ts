import { multiply, type Matrix } from '../graphics-state.ts';
import { operationsIn, type Operand } from './content-operations.ts';

/** In points, as the page's boxes are given: left, bottom, right, top. */
export type Rectangle = readonly [number, number, number, number];

export type PageToJudge = {
  /** What a viewer shows of the page. */
  readonly shown: Rectangle;
  /** Whether the settings of this name let everything be seen as it is painted. */
  readonly isPlain: (settings: string) => boolean;
};

export type PaintedImage = {
  /** In the page's resources. */
  readonly name: string;
  readonly rectangle: Rectangle;
  /** Whether there is text that is not painted, as scanners add it. */
  readonly hidesText: boolean;
};

/**
 * The one image that is all there is to be seen on the page: upright, uncut and from edge to edge.
 * Nothing where anything else is painted, or where that cannot be told.
 */
export function paintedImageIn(content: string, page: PageToJudge): PaintedImage | undefined {
  const walk = firstSteps(page);
  for (const { operator, operands } of operationsIn(content)) {
    const isHarmless =
      harmless.has(operator) || (followed.get(operator)?.(walk, operands) ?? false);
    if (!isHarmless) return undefined;
  }
  const { image, hidesText } = walk;
  return image && { ...image, hidesText };
}

/** They paint nothing, and what they set concerns what is not painted here. */
const harmless = new Set(
  [
    'w J j M d ri i g G rg RG k K cs CS sc SC scn SCN MP DP EMC',
    'BT ET Tf Td TD Tm T* Tc Tw Tz TL Ts',
  ].flatMap((line) => line.split(' ')),
);

/** Whether the page may still be nothing but an image after this operator. */
type Follow = (walk: Walk, operands: readonly Operand[]) => boolean;

const followed = new Map<string, Follow>([
  ['q', save],
  ['Q', restore],
  ['cm', transform],
  ['gs', ({ page }, [name]) => typeof name === 'string' && page.isPlain(name)],
  ['re', keepRectangle],
  ['W', clip],
  ['W*', clip],
  ['n', endPath],
  ['Tr', setRenderingMode],
  ['Tj', showText],
  ['TJ', showText],
  ["'", showText],
  ['"', showText],
  ['BMC', isAlwaysShown],
  ['BDC', isAlwaysShown],
  ['Do', paint],
]);

type State = { readonly matrix: Matrix; readonly renderingMode: number };

type Walk = {
  readonly page: PageToJudge;
  state: State;
  readonly saved: State[];
  /** Those of the path that is being drawn. */
  rectangles: Rectangle[];
  isClipping: boolean;
  image: Pick<PaintedImage, 'name' | 'rectangle'> | undefined;
  hidesText: boolean;
};

function firstSteps(page: PageToJudge): Walk {
  return {
    page,
    state: { matrix: [1, 0, 0, 1, 0, 0], renderingMode: 0 },
    saved: [],
    rectangles: [],
    isClipping: false,
    image: undefined,
    hidesText: false,
  };
}

const DEEPEST = 100;

function save({ saved, state }: Walk): boolean {
  saved.push(state);
  return saved.length <= DEEPEST;
}

function restore(walk: Walk): boolean {
  const state = walk.saved.pop();
  if (state) walk.state = state;
  return state !== undefined;
}

function transform(walk: Walk, operands: readonly Operand[]): boolean {
  const numbers = numbersAmong(operands);
  if (numbers.length !== 6) return false;
  walk.state = { ...walk.state, matrix: multiply(walk.state.matrix, numbers) };
  return true;
}

/** Thus a path is known by its rectangles: no other operator that draws one is followed. */
function keepRectangle(walk: Walk, operands: readonly Operand[]): boolean {
  const [x, y, width, height] = numbersAmong(operands);
  if (x === undefined || y === undefined || width === undefined || height === undefined) {
    return false;
  }
  const placed = multiply(walk.state.matrix, [width, 0, 0, height, x, y]);
  walk.rectangles.push(rectangleUnder(placed));
  return isUpright(placed, walk.page.shown);
}

function clip(walk: Walk): boolean {
  walk.isClipping = true;
  return true;
}

/** A clip that leaves the whole page takes nothing away. */
function endPath(walk: Walk): boolean {
  const { rectangles, isClipping, page } = walk;
  walk.rectangles = [];
  walk.isClipping = false;
  const [rectangle] = rectangles;
  if (!isClipping) return true;
  return rectangles.length === 1 && rectangle !== undefined && covers(rectangle, page.shown);
}

function setRenderingMode(walk: Walk, [mode]: readonly Operand[]): boolean {
  if (typeof mode !== 'number') return false;
  walk.state = { ...walk.state, renderingMode: mode };
  return true;
}

const INVISIBLE = 3;

function showText(walk: Walk): boolean {
  walk.hidesText = true;
  return walk.state.renderingMode === INVISIBLE;
}

/** Optional content may be switched off. */
function isAlwaysShown(_walk: Walk, [tag]: readonly Operand[]): boolean {
  return tag !== 'OC';
}

/** An image is painted into the unit square. */
function paint(walk: Walk, [name]: readonly Operand[]): boolean {
  const { matrix } = walk.state;
  const { shown } = walk.page;
  if (walk.image || typeof name !== 'string') return false;
  const rectangle = rectangleUnder(matrix);
  walk.image = { name, rectangle };
  const [a, , , d] = matrix;
  return a > 0 && d > 0 && isUpright(matrix, shown) && isAsLargeAs(rectangle, shown);
}

/** The share of the page by which an edge may be off, and words' boxes with it: 3 points of a letter. */
const TOLERANCE = 0.005;

function isUpright([, b, c]: Matrix, shown: Rectangle): boolean {
  const [width, height] = sizeOf(shown);
  return Math.abs(b) <= height * TOLERANCE && Math.abs(c) <= width * TOLERANCE;
}

function isAsLargeAs(rectangle: Rectangle, shown: Rectangle): boolean {
  return covers(rectangle, shown) && covers(shown, rectangle);
}

function covers(outer: Rectangle, inner: Rectangle): boolean {
  const [width, height] = sizeOf(inner);
  const [x, y] = [width * TOLERANCE, height * TOLERANCE];
  const isLeftBottomIn = outer[0] <= inner[0] + x && outer[1] <= inner[1] + y;
  return isLeftBottomIn && outer[2] >= inner[2] - x && outer[3] >= inner[3] - y;
}

function rectangleUnder([a, , , d, e, f]: Matrix): Rectangle {
  return [Math.min(e, e + a), Math.min(f, f + d), Math.max(e, e + a), Math.max(f, f + d)];
}

const sizeOf = ([left, bottom, right, top]: Rectangle): readonly [number, number] => [
  right - left,
  top - bottom,
];

function numbersAmong(operands: readonly Operand[]): readonly number[] {
  return operands.filter((operand) => typeof operand === 'number');
}

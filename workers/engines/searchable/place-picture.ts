import type { Inlay } from '../image/image.engine.ts';

export type Placement = {
  /** Of the upright page, in points. */
  readonly width: number;
  readonly height: number;
  /** Puts the picture, a square of one unit to PDF, onto the page. */
  readonly matrix: readonly number[];
};

/** What is taken for the resolution of a file that says none to be believed: dots per inch. */
const USUAL_DENSITY = 200;
/** 72 and 96 are what programs write that know of no paper. */
const LEAST_DENSITY = 100;
const MOST_DENSITY = 1_200;
/** Points; larger pages are beyond the PDF standard. */
const LONGEST_SIDE = 14_400;

/** A page as large as the paper was, with the picture upright on it. @param rotation degrees clockwise */
export function placePicture(inlay: Inlay, rotation: number): Placement {
  const pointsPerPixel = 72 / densityOf(inlay);
  const [long, wide] = [inlay.width * pointsPerPixel, inlay.height * pointsPerPixel];
  const isAcross = inlay.orientation >= 5 !== (rotation % 180 !== 0);
  const width = isAcross ? wide : long;
  const height = isAcross ? long : wide;
  const toPage = (spot: Spot): Spot => {
    const [u, v] = turn(shownAs(spot, inlay.orientation), rotation);
    return [u * width, (1 - v) * height];
  };
  // In the picture's square the first row of pixels is at the top, where y is 1.
  const [x, y] = toPage([0, 1]);
  const [rightX, rightY] = toPage([1, 1]);
  const [upX, upY] = toPage([0, 0]);
  return { width, height, matrix: [rightX - x, rightY - y, upX - x, upY - y, x, y] };
}

function densityOf({ width, height, density }: Inlay): number {
  const isCredible = density !== null && density >= LEAST_DENSITY && density <= MOST_DENSITY;
  const wanted = isCredible ? density : USUAL_DENSITY;
  return Math.max(wanted, (Math.max(width, height) * 72) / LONGEST_SIDE);
}

/** A place in a picture, from the top left, in fractions of its sides. */
type Spot = readonly [number, number];

/** Where EXIF's orientation shows a place of the stored picture. */
function shownAs([u, v]: Spot, orientation: number): Spot {
  const shown: Readonly<Record<number, Spot>> = {
    2: [1 - u, v],
    3: [1 - u, 1 - v],
    4: [u, 1 - v],
    5: [v, u],
    6: [1 - v, u],
    7: [1 - v, 1 - u],
    8: [v, 1 - u],
  };
  return shown[orientation] ?? [u, v];
}

function turn([u, v]: Spot, rotation: number): Spot {
  const turned: Readonly<Record<number, Spot>> = {
    90: [1 - v, u],
    180: [1 - u, 1 - v],
    270: [v, 1 - u],
  };
  return turned[rotation] ?? [u, v];
}

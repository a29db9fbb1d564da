import { heightOf, widthOf, type Blob } from './blobs.ts';

/** Smaller is dirt, larger is a picture or a headline; in pixels of the mask. */
const SMALLEST = 4;
const LARGEST = 80;
/** Fewer words than this say nothing about the page. */
const FEW_WORDS = 5;

/**
 * The usual height of a word in pixels of the mask, from the top of its tallest letter to the foot
 * of its deepest: the median over everything that is wider than tall, as words are and specks not.
 * @returns undefined where the page holds too little text to tell
 */
export function textHeightOf(blobs: readonly Blob[]): number | undefined {
  const heights = blobs
    .filter((blob) => widthOf(blob) >= heightOf(blob))
    .map(heightOf)
    .filter((height) => height >= SMALLEST && height <= LARGEST)
    .toSorted((a, b) => a - b);
  return heights.length < FEW_WORDS ? undefined : heights[Math.floor(heights.length / 2)];
}

import sharp from 'sharp';

import type { Box } from '#shared/core/box.ts';

/** The share of words under whose box there is ink: nearly all where picture and boxes belong together. */
export async function shareOfWordsWithInk(
  image: Buffer,
  words: readonly { readonly box: Box }[],
): Promise<number> {
  const { data, info } = await sharp(image).greyscale().raw().toBuffer({ resolveWithObject: true });
  const darkest = (box: Box): number => {
    let least = 255;
    for (let y = Math.floor(box.y0 * info.height); y < box.y1 * info.height; y += 1) {
      for (let x = Math.floor(box.x0 * info.width); x < box.x1 * info.width; x += 1) {
        least = Math.min(least, data[y * info.width + x] ?? 255);
      }
    }
    return least;
  };
  return words.filter(({ box }) => darkest(box) < 140).length / words.length;
}

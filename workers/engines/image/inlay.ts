import type { Metadata, OutputInfo, Sharp } from 'sharp';

import type { ParamsOf } from '../define-engine.ts';
import { onWhite, withFile } from './decode.ts';
import type { imageEngine, Inlay } from './image.engine.ts';

/**
 * A JPEG in grey or in the usual colours goes as it is. Everything else is packed anew: without loss
 * where that is worth it, as a JPEG of good quality where it is a photograph or a noisy scan.
 */
export async function inlay({
  path,
  page,
  out,
  maxPixels,
}: ParamsOf<typeof imageEngine, 'inlay'>): Promise<Inlay> {
  return withFile({ path, page }, maxPixels, async (image) => {
    const metadata = await image.metadata();
    const { width, height, orientation = 1, density = null } = metadata;
    if (isPlainJpeg(metadata)) {
      const isGrey = metadata.channels === 1;
      return { encoding: 'jpeg', path, width, height, isGrey, orientation, density };
    }
    const { encoding, info } = await pack(await onWhite(image), out);
    const size = { width: info.width, height: info.height, isGrey: info.channels === 1 };
    return { encoding, path: out, ...size, orientation: 1, density };
  });
}

/** Four inks are left out: programs disagree about which way round they are stored. */
function isPlainJpeg({ format, channels, depth }: Metadata): boolean {
  return format === 'jpeg' && depth === 'uchar' && (channels === 1 || channels === 3);
}

/** Print takes less than one, noise up to 24. */
const MOST_BITS_PER_PIXEL = 3;
const QUALITY = 90;

type Packed = { readonly encoding: Inlay['encoding']; readonly info: OutputInfo };

async function pack(image: Sharp, out: string): Promise<Packed> {
  const { channels } = await image.metadata();
  const upright = image.autoOrient().toColourspace(channels <= 2 ? 'b-w' : 'srgb');
  const png = await upright.clone().png({ palette: false }).toFile(out);
  const bitsPerPixel = (png.size * 8) / (png.width * png.height);
  if (bitsPerPixel <= MOST_BITS_PER_PIXEL) return { encoding: 'png', info: png };
  return { encoding: 'jpeg', info: await upright.jpeg({ quality: QUALITY }).toFile(out) };
}

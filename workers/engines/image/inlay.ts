import type { Metadata, OutputInfo, Sharp } from 'sharp';

import type { ParamsOf } from '../define-engine.ts';
import { onWhite, withFile } from './decode.ts';
import type { imageEngine, Inlay } from './image.engine.ts';

/** A JPEG in grey or in the usual colours goes as it is; everything else is packed anew, without loss. */
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
    const packed = await toPng(await onWhite(image), out);
    const size = { width: packed.width, height: packed.height, isGrey: packed.channels === 1 };
    return { encoding: 'png', path: out, ...size, orientation: 1, density };
  });
}

/** Four inks are left out: programs disagree about which way round they are stored. */
function isPlainJpeg({ format, channels, depth }: Metadata): boolean {
  return format === 'jpeg' && depth === 'uchar' && (channels === 1 || channels === 3);
}

async function toPng(image: Sharp, out: string): Promise<OutputInfo> {
  const { channels } = await image.metadata();
  const space = channels <= 2 ? 'b-w' : 'srgb';
  return image.autoOrient().toColourspace(space).png({ palette: false }).toFile(out);
}

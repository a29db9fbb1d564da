import { join } from 'node:path';

import { loadTurn } from '#shared/features/pipeline/index.ts';

import type { ColourPicture } from '../../engines/image/image.engine.ts';
import type { Illustration, MadeFile } from './illustration.ts';

/** Painted once at this size and then shrunk: small writing stays legible. */
const PAINTED_SIDE = 1_600;

/** A page upright, as it was read. @param maxSide pixels */
export async function makePicture(
  page: number,
  maxSide: number,
  illustration: Illustration,
): Promise<MadeFile> {
  const { engines, ctx, work, folder, maxPixels, timeoutMs, signal } = illustration;
  const rotation = await loadTurn(ctx, { versionId: work.version.id }, page);
  const picture = await pictureOf(page, illustration);
  const path = join(folder, 'page.webp');
  const request = { picture, rotation, maxSide, out: path, maxPixels };
  await engines.image.call('shrink', request, { signal, timeoutMs });
  return { path, mediaType: 'image/webp' };
}

async function pictureOf(
  number: number,
  { engines, work, folder, maxPageSide, maxPixels, timeoutMs, signal }: Illustration,
): Promise<ColourPicture> {
  const { path, mediaType, password } = work.source;
  if (mediaType !== 'application/pdf') return { kind: 'file', path, page: number };
  const out = join(folder, 'page.colours');
  const file = { path, password, maxPageSide, maxImagePixels: maxPixels };
  const request = { ...file, number, out, maxSide: PAINTED_SIDE };
  const size = await engines.pdf.call('paintPage', request, { signal, timeoutMs });
  return { kind: 'colours', path: out, ...size };
}

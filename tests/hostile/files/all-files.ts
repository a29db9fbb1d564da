import { archives } from './archives.ts';
import { disguises } from './disguises.ts';
import type { HostileFiles } from './hostile-files.ts';
import { jpegs } from './jpegs.ts';
import { markedUp } from './marked-up.ts';
import { movingImages } from './moving-images.ts';
import { contentPdfs } from './pdf-content.ts';
import { fontPdfs } from './pdf-fonts.ts';
import { imagePdfs } from './pdf-images.ts';
import { structurePdfs } from './pdf-structure.ts';
import { textPdfs } from './pdf-texts.ts';
import { pngs } from './pngs.ts';
import { tiffs } from './tiffs.ts';

export const allHostileFiles: HostileFiles = {
  ...disguises,
  ...structurePdfs,
  ...contentPdfs,
  ...fontPdfs,
  ...imagePdfs,
  ...textPdfs,
  ...pngs,
  ...jpegs,
  ...tiffs,
  ...movingImages,
  ...archives,
  ...markedUp,
};

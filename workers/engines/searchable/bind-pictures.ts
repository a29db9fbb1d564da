import { readFile } from 'node:fs/promises';

import type { Inlay } from '../image/image.engine.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { decimal, invisibleText } from './invisible-text.ts';
import { openPdfOutput, writePacked, type PdfOutput } from './pdf-output.ts';
import { placePicture, type Placement } from './place-picture.ts';
import { packedPixelsOf } from './png.ts';
import { pictureSheetSchema, type PictureSheet } from './searchable.engine.ts';
import { createTextFont, type TextFont } from './text-font.ts';

/** A PDF of pictures, one to a page, with their words. Pictures pass through one by one. */
export async function bindPictures(sheets: string, path: string): Promise<void> {
  using output = openPdfOutput(path, { flags: 'w', offset: 0, firstNumber: 1 });
  const catalog = output.reserve();
  const tree = output.reserve();
  const font = createTextFont(output);
  const kids: string[] = [];
  for await (const line of readJsonLines(sheets)) {
    const { inlay, ...reading } = pictureSheetSchema.parse(line);
    const page = inlay
      ? await writePage(output, { inlay, ...reading }, { tree, font })
      : writeEmptyPage(output, tree);
    kids.push(`${page} 0 R`);
  }
  font.write();
  output.write(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>`);
  output.write(catalog, `<< /Type /Catalog /Pages ${tree} 0 R >>`);
  output.endWithTable(`/Root ${catalog} 0 R`);
}

/** Of letter size, for a picture that cannot be shown. */
function writeEmptyPage(output: PdfOutput, tree: number): number {
  const page = output.reserve();
  output.write(
    page,
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Resources << >> >>`,
  );
  return page;
}

const FONT_NAME = 'Words';

type PicturePage = PictureSheet & { readonly inlay: Inlay };

async function writePage(
  output: PdfOutput,
  { inlay, rotation, words }: PicturePage,
  { tree, font }: { tree: number; font: TextFont },
): Promise<number> {
  const [page, picture, content] = [output.reserve(), output.reserve(), output.reserve()];
  const placement = placePicture(inlay, rotation);
  const { width, height } = placement;
  await writePicture(output, picture, inlay);
  const frame = {
    topLeft: { x: 0, y: height },
    topRight: { x: width, y: height },
    bottomLeft: { x: 0, y: 0 },
  };
  const text = invisibleText(words, frame, { font, fontName: FONT_NAME });
  writePacked(output, content, Buffer.concat([showPicture(placement), text]));
  output.write(
    page,
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${decimal(width)} ${decimal(height)}]
/Resources << /XObject << /Picture ${picture} 0 R >> /Font << /${FONT_NAME} ${font.number} 0 R >> >>
/Contents ${content} 0 R >>`,
  );
  return page;
}

function showPicture({ matrix }: Placement): Buffer {
  return Buffer.from(`q ${matrix.map(decimal).join(' ')} cm /Picture Do Q\n`, 'latin1');
}

async function writePicture(output: PdfOutput, number: number, inlay: Inlay): Promise<void> {
  const { encoding, path, width, height, isGrey } = inlay;
  const bytes = await readFile(path);
  const space = isGrey ? '/DeviceGray' : '/DeviceRGB';
  const shape = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace ${space}`;
  if (encoding === 'jpeg') {
    output.writeStream(number, `${shape} /Filter /DCTDecode`, bytes);
    return;
  }
  // A PNG's pixels are packed as PDF can unpack them.
  const predictor = `<< /Predictor 15 /Colors ${isGrey ? 1 : 3} /BitsPerComponent 8 /Columns ${width} >>`;
  const filter = `/Filter /FlateDecode /DecodeParms ${predictor}`;
  output.writeStream(number, `${shape} ${filter}`, packedPixelsOf(bytes));
}

import { deflateSync } from 'node:zlib';

import { onePagePdf, pdfStream } from '../../support/assemble-pdf.ts';
import { packedFilling } from '../../support/deflate.ts';
import { deflateBombPdf, farNotesPdf } from '../../support/documents.ts';
import type { HostileFiles } from './hostile-files.ts';

/** PDFs whose pages take for ever to paint, or do not fit into any memory. */
export const contentPdfs: HostileFiles = {
  'pdf-deflate-bomb.pdf': deflateBombPdf,
  'pdf-deflate-bomb-twice.pdf': deflateBombTwice,
  'pdf-100-filters.pdf': hundredFilters,
  'pdf-200000-words.pdf': () => onePagePdf({ resources: helvetica, content: manyWords(200_000) }),
  'pdf-one-line-of-300000-words.pdf': () => textOf(`[${'(word ) -500 '.repeat(300_000)}] TJ`),
  'pdf-one-word-of-5-megabytes.pdf': () => textOf(`(${'abcdefghij'.repeat(500_000)}) Tj`),
  'pdf-text-at-infinity.pdf': () =>
    textOf(`1${'0'.repeat(300)} 0 0 1${'0'.repeat(300)} 1${'0'.repeat(300)} 0 Tm (far away) Tj`),
  'pdf-notes-elsewhere.pdf': farNotesPdf,
  'pdf-text-of-no-size.pdf': () => textOf('0 0 0 0 0 0 Tm (nothing to see here) Tj'),
  'pdf-2000000-lines.pdf': () => onePagePdf({ content: '0 0 m 99 99 l S\n'.repeat(2_000_000) }),
  'pdf-1000000-saves.pdf': () => onePagePdf({ content: `${'q '.repeat(1_000_000)} 0 0 9 9 re f` }),
  'pdf-1000000-restores.pdf': () => onePagePdf({ content: 'Q '.repeat(1_000_000) }),
  'pdf-form-in-itself.pdf': () =>
    onePagePdf({
      resources: '/XObject << /F 5 0 R >>',
      content: '/F Do',
      more: [form('/F Do', '/XObject << /F 5 0 R >>')],
    }),
  'pdf-forms-doubling.pdf': formsDoubling,
  'pdf-1000-groups.pdf': groupsInGroups,
  'pdf-mask-in-itself.pdf': maskInItself,
  'pdf-pattern-in-itself.pdf': () => pattern('/XStep 10 /YStep 10', '/P', '/P scn 0 0 99 99 re f'),
  'pdf-pattern-of-tiny-steps.pdf': () =>
    pattern('/XStep 0.00001 /YStep 0.00001', '', '0 0 1 1 re f', '[0 0 5000 5000]'),
  'pdf-tiny-dashes.pdf': () =>
    onePagePdf({
      mediaBox: '[0 0 14400 14400]',
      content: `[0.00001] 0 d 1 w ${'0 0 m 14400 14400 l S\n'.repeat(100)}`,
    }),
  'pdf-function-in-itself.pdf': functionInItself,
  'pdf-function-of-10e8-samples.pdf': hugeFunction,
  'pdf-mesh-of-a-million.pdf': hugeMesh,
};

const helvetica = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

function textOf(operators: string): Buffer {
  return onePagePdf({ resources: helvetica, content: `BT /F1 8 Tf 10 100 Td ${operators} ET` });
}

function manyWords(count: number): string {
  const words = Array.from(
    { length: count },
    (_, index) => `1 0 0 1 ${index % 190} ${Math.floor(index / 190) % 190} Tm (w${index}) Tj`,
  );
  return `BT /F1 2 Tf\n${words.join('\n')}\nET`;
}

function deflateBombTwice(): Buffer {
  const content = deflateSync(packedFilling({ megabytes: 2_000, byte: 0x20 }));
  const filters = '/Filter [/FlateDecode /FlateDecode]';
  return onePagePdf({ content: pdfStream(content, filters) });
}

function hundredFilters(): Buffer {
  let content: Buffer = Buffer.from('10 10 100 50 re f');
  for (let layer = 0; layer < 100; layer += 1) content = deflateSync(content);
  return onePagePdf({ content: pdfStream(content, `/Filter [${'/FlateDecode '.repeat(100)}]`) });
}

function form(content: string, resources: string, more = ''): Buffer {
  return pdfStream(
    content,
    `/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << ${resources} >> ${more}`,
  );
}

/** Each of thirty forms paints the next one twice: a thousand million in all. */
function formsDoubling(): Buffer {
  const levels = 30;
  const forms = Array.from({ length: levels }, (_, index) =>
    index === levels - 1
      ? form('0 0 9 9 re f', '')
      : form('/F Do /F Do', `/XObject << /F ${index + 6} 0 R >>`),
  );
  return onePagePdf({ resources: '/XObject << /F 5 0 R >>', content: '/F Do', more: forms });
}

/** Each group is painted on a sheet of its own before it is laid on the one below. */
function groupsInGroups(): Buffer {
  const levels = 1_000;
  const group = '/Group << /S /Transparency /I true /K true >>';
  const half = '/ExtGState << /G << /ca 0.5 >> >>';
  const forms = Array.from({ length: levels }, (_, index) =>
    index === levels - 1
      ? form('0 0 200 200 re f', half, group)
      : form('/G gs /F Do', `${half} /XObject << /F ${index + 6} 0 R >>`, group),
  );
  const resources = `${half} /XObject << /F 5 0 R >>`;
  return onePagePdf({ resources, content: '/G gs /F Do', more: forms });
}

function maskInItself(): Buffer {
  const state = '/ExtGState << /M << /SMask << /S /Luminosity /G 5 0 R >> >> >>';
  const group = '/Group << /S /Transparency /CS /DeviceGray >>';
  return onePagePdf({
    resources: state,
    content: '/M gs 0 0 99 99 re f',
    more: [form('/M gs 0 0 99 99 re f', state, group)],
  });
}

function pattern(steps: string, own: string, content: string, mediaBox = '[0 0 200 200]'): Buffer {
  const resources = '/Pattern << /P 5 0 R >> /ColorSpace << /C /Pattern >>';
  const kind = `/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] ${steps}`;
  const tile = `${own === '' ? '' : '/C cs'} ${content}`;
  return onePagePdf({
    mediaBox,
    resources,
    content: '/C cs /P scn 0 0 5000 5000 re f',
    more: [pdfStream(tile, `${kind} /Resources << ${resources} >>`)],
  });
}

const shaded = (shading: string, more: readonly (Buffer | string)[]): Buffer =>
  onePagePdf({ resources: `/Shading << /S ${shading} >>`, content: '/S sh', more });

function functionInItself(): Buffer {
  const axial =
    '<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 200 200] /Function 5 0 R >>';
  const stitching =
    '<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>';
  return shaded(axial, [stitching]);
}

/** A table of ten thousand by ten thousand samples, of which there is none. */
function hugeFunction(): Buffer {
  const sampled =
    '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [10000 10000] /BitsPerSample 32';
  const shading = '<< /ShadingType 1 /ColorSpace /DeviceGray /Function 5 0 R >>';
  return shaded(shading, [pdfStream('', sampled)]);
}

const corner = (x: number, y: number): readonly number[] => [0, x, y, 128];

/** A million free triangles, each across the whole page. */
function hugeMesh(): Buffer {
  const triangle = Buffer.from([...corner(0, 0), ...corner(255, 0), ...corner(128, 255)]);
  const content = deflateSync(Buffer.alloc(triangle.length * 1_000_000, triangle));
  const mesh =
    '/ShadingType 4 /ColorSpace /DeviceGray /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8';
  const decode = '/Decode [0 200 0 200 0 1] /Filter /FlateDecode';
  return shaded('5 0 R', [pdfStream(content, `${mesh} ${decode}`)]);
}

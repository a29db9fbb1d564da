import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader';

import { serveEngine } from '../serve-engine.ts';
import { barcodeEngine } from './barcode.engine.ts';

// By itself the library would fetch this file from a public server.
const wasm = await readFile(
  fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')),
);
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** More on one page is no document but an attack. */
const MOST_CODES = 100;

serveEngine(barcodeEngine, {
  async read({ path }) {
    const found = await readBarcodes(new Uint8Array(await readFile(path)), {
      tryHarder: true,
      maxNumberOfSymbols: MOST_CODES,
    });
    return { codes: found.filter((code) => code.isValid && code.text !== '').map(toCode) };
  },
});

function toCode({ format, text, position }: ReadResult) {
  const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  return {
    format: toName(format),
    text,
    x0: Math.min(...xs),
    y0: Math.min(...ys),
    x1: Math.max(...xs),
    y1: Math.max(...ys),
  };
}

/** ZXing's `QRCode`, `Code128` and `EAN13` as `qr_code`, `code_128` and `ean_13`. */
function toName(format: string): string {
  return format
    .replaceAll(/([a-z])([A-Z0-9])|([A-Z])([A-Z][a-z]|[0-9])/g, '$1$3_$2$4')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}

import { z } from 'zod';

import type { EngineDefinition } from '../define-engine.ts';

const readCodeSchema = z.strictObject({
  /** `qr_code`, `code_128`, `ean_13`, ... */
  format: z.string(),
  text: z.string(),
  /** Pixels: the upright box around the code. */
  x0: z.number(),
  y0: z.number(),
  x1: z.number(),
  y1: z.number(),
});

/** Finds and reads barcodes and two-dimensional codes with ZXing. */
export const barcodeEngine = {
  name: 'barcode',
  methods: {
    /** Reads all codes on a grey picture (PGM). */
    read: {
      params: z.strictObject({ path: z.string() }),
      result: z.strictObject({ codes: z.array(readCodeSchema) }),
    },
  },
} as const satisfies EngineDefinition;

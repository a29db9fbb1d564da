import { z } from 'zod';

import { boxSchema } from '#shared/core/page.ts';

import type { EngineDefinition } from '../define-engine.ts';

const wordSchema = z.strictObject({
  text: z.string(),
  box: boxSchema,
  confidence: z.number(),
  line: z.int(),
});

const pdfPageSchema = z.strictObject({
  number: z.int().positive(),
  /** Points, as a viewer shows the page. */
  width: z.number().positive(),
  height: z.number().positive(),
  source: z.enum(['text_layer', 'ocr', 'blank']),
  reason: z.string(),
  /** Empty where the text layer is not used. */
  words: z.array(wordSchema),
});
export type PdfPage = z.output<typeof pdfPageSchema>;

/** Opens PDFs with pdf.js: counts pages, reads text layers, renders. */
export const pdfEngine = {
  name: 'pdf',
  methods: {
    inspect: {
      params: z.strictObject({ path: z.string(), maxPages: z.int() }),
      result: z.strictObject({ pageCount: z.int().positive() }),
    },
    /** Decides for each page from `from` to `to` where its text comes from; reads the text layers. */
    readPages: {
      params: z.strictObject({ path: z.string(), from: z.int(), to: z.int() }),
      result: z.strictObject({ pages: z.array(pdfPageSchema) }),
    },
    /** Writes the page to `out` as 8-bit grey samples, row by row, without a header. */
    renderPage: {
      params: z.strictObject({
        path: z.string(),
        number: z.int().positive(),
        out: z.string(),
        maxPixels: z.int().positive(),
      }),
      result: z.strictObject({
        /** Pixels. */
        width: z.int().positive(),
        height: z.int().positive(),
        /** Points. */
        pageWidth: z.number().positive(),
        pageHeight: z.number().positive(),
      }),
    },
  },
} as const satisfies EngineDefinition;

import { z } from 'zod';

import { boxSchema } from '#shared/core/box.ts';

import type { EngineDefinition } from '../define-engine.ts';
import { inlaySchema } from '../image/image.engine.ts';

const wordSchema = z.strictObject({ text: z.string(), box: boxSchema, line: z.int() });
export type SheetWord = z.output<typeof wordSchema>;

const readingSchema = {
  /** Degrees clockwise by which the page is turned to stand upright. */
  rotation: z.int(),
  /** To be written onto it, in reading order. */
  words: z.array(wordSchema),
};

/** What a PDF's page is to get: a line of JSON in the file `sheets`. */
export const pageSheetSchema = z.strictObject({ number: z.int().positive(), ...readingSchema });
export type PageSheet = z.output<typeof pageSheetSchema>;

/** A page made of a picture, or an empty one: a line of JSON in the file `sheets`. */
export const pictureSheetSchema = z.strictObject({
  inlay: inlaySchema.nullable(),
  ...readingSchema,
});
export type PictureSheet = z.output<typeof pictureSheetSchema>;

/** Writes PDFs whose text can be searched, with pdf-lib and pdf.js. */
export const searchableEngine = {
  name: 'searchable',
  methods: {
    /** Writes to `out` the PDF with invisible words on its pages, and its pages upright. */
    addText: {
      params: z.strictObject({
        path: z.string(),
        password: z.string().optional(),
        /** Points. */
        maxPageSide: z.number().positive(),
        maxImagePixels: z.int().positive(),
        /** The file with the pages to change. */
        sheets: z.string(),
        out: z.string(),
      }),
      result: z.strictObject({}),
    },
    /** Writes to `out` a PDF of pictures, one to a page, with invisible words. */
    bind: {
      params: z.strictObject({ sheets: z.string(), out: z.string() }),
      result: z.strictObject({}),
    },
  },
} as const satisfies EngineDefinition;

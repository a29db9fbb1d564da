import { z } from 'zod';

import { boxSchema } from '#shared/core/box.ts';
import { signNames } from '#shared/core/checks/sign.ts';
import { wordSources } from '#shared/core/page.ts';

import type { EngineDefinition } from '../define-engine.ts';

const wordSchema = z.strictObject({
  text: z.string(),
  box: boxSchema,
  confidence: z.number(),
  line: z.int(),
  source: z.enum(wordSources),
});

const blockSchema = z.strictObject({ box: boxSchema, firstLine: z.int(), lastLine: z.int() });

const signSchema = z.strictObject({
  sign: z.enum(signNames),
  page: z.int().positive().nullable(),
  box: boxSchema.nullable(),
  detail: z.string().max(100).nullable(),
});

/** Which file, what opens it, and what limits it. */
export type PdfFile = {
  readonly path: string;
  readonly password?: string | undefined;
  /** Points. */
  readonly maxPageSide: number;
  readonly maxImagePixels: number;
};

const pdfPageSchema = z.strictObject({
  number: z.int().positive(),
  /** Points, as a viewer shows the page. */
  width: z.number().positive(),
  height: z.number().positive(),
  /** Where its text should come from, and why; `mixed` wants OCR beside the words. */
  source: z.enum(['text_layer', 'ocr', 'mixed', 'blank']),
  reason: z.string(),
  /** Whether it is one image and nothing else that can be seen, which `takeImage` hands out. */
  isImage: z.boolean(),
  /** Whether it paints images or so many shapes that there may be a barcode among them. */
  mayHoldCodes: z.boolean(),
  /** What the file itself says and can be trusted: form values and notes even where OCR is needed. */
  words: z.array(wordSchema),
  /** The blocks those words form. */
  blocks: z.array(blockSchema),
  /** Ruling lines that the page paints. */
  rules: z.array(boxSchema),
});
export type PdfPage = z.output<typeof pdfPageSchema>;

/** Points; the size given to a page that cannot be opened. */
export const LETTER = { width: 612, height: 792 } as const;

/** Which file, and what opens it and limits it. */
const fileSchema = {
  path: z.string(),
  password: z.string().optional(),
  /** Points; a page that is larger cannot be read. */
  maxPageSide: z.number().positive(),
  /** Of one image; a page with a larger one cannot be read. */
  maxImagePixels: z.int().positive(),
};

/** Opens PDFs with pdf.js: counts pages, reads text layers, renders. */
export const pdfEngine = {
  name: 'pdf',
  methods: {
    inspect: {
      params: z.strictObject({ ...fileSchema, maxPages: z.int() }),
      result: z.strictObject({ pageCount: z.int().positive() }),
    },
    /** Decides for each page where its text comes from, and reads what the file says itself. */
    readPages: {
      params: z.strictObject({
        ...fileSchema,
        numbers: z.array(z.int().positive()),
        /** Whether to look for pages that are one image; a second library opens the file for it. */
        findsImages: z.boolean(),
      }),
      result: z.strictObject({ pages: z.array(pdfPageSchema) }),
    },
    /** Writes the data of an electronic invoice that the file carries to `out`, if it carries any. */
    takeInvoiceData: {
      params: z.strictObject({ ...fileSchema, out: z.string() }),
      result: z.strictObject({ isThere: z.boolean() }),
    },
    /** Looks for signs that the file was changed after it was made. */
    findSigns: {
      params: z.strictObject({
        ...fileSchema,
        /** A file with the document's pages as they were read: a `PageReading` a line. */
        pagesPath: z.string(),
      }),
      result: z.strictObject({
        /** Null where nobody looked, because the file is too large. */
        signs: z.array(signSchema).nullable(),
      }),
    },
    /** Writes the page to `out` as 8-bit grey samples, row by row, without a header. */
    renderPage: {
      params: z.strictObject({
        ...fileSchema,
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
    /** Writes the image that the page is to `out`, as it is packed in the file: JPEG, TIFF or PNG. */
    takeImage: {
      params: z.strictObject({
        ...fileSchema,
        number: z.int().positive(),
        out: z.string(),
        maxPixels: z.int().positive(),
      }),
      result: z.strictObject({
        /** Degrees clockwise by which the page shows it turned: 0, 90, 180 or 270. */
        turn: z.int(),
        /** As many as the page has pixels when it is rendered. */
        mostPixels: z.int().positive(),
        /** Points. */
        pageWidth: z.number().positive(),
        pageHeight: z.number().positive(),
      }),
    },
    /**
     * Writes the page in colour to `out`: red, green, blue and alpha, 8 bits each, row by row,
     * without a header. Its longest side has `maxSide` pixels, fewer where the page is small.
     */
    paintPage: {
      params: z.strictObject({
        ...fileSchema,
        number: z.int().positive(),
        out: z.string(),
        maxSide: z.int().positive(),
      }),
      result: z.strictObject({ width: z.int().positive(), height: z.int().positive() }),
    },
  },
} as const satisfies EngineDefinition;

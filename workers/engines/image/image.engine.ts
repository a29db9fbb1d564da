import { z } from 'zod';

import { boxSchema } from '#shared/core/box.ts';

import type { EngineDefinition } from '../define-engine.ts';

const pixels = z.int().positive();

const imageFileSchema = z.strictObject({
  kind: z.literal('file'),
  path: z.string(),
  page: z.int().positive(),
});

/**
 * Grey samples without a header, as the PDF engine renders them, or an image file's page: as it is
 * to be shown by itself, or as the page of a PDF shows it.
 */
const pictureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('samples'), path: z.string(), width: pixels, height: pixels }),
  imageFileSchema,
  z.strictObject({
    kind: z.literal('taken'),
    path: z.string(),
    /** Degrees clockwise: 0, 90, 180 or 270. What EXIF says counts for nothing inside a PDF. */
    turn: z.int(),
    /** It is reduced to so many. */
    mostPixels: pixels,
  }),
]);
export type Picture = z.output<typeof pictureSchema>;

/** The same in colour: red, green, blue and alpha, or an image file's page. */
const colourPictureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('colours'), path: z.string(), width: pixels, height: pixels }),
  imageFileSchema,
]);
export type ColourPicture = z.output<typeof colourPictureSchema>;

/** An image as a PDF can hold it. */
export const inlaySchema = z.strictObject({
  /** A JPEG, often the file itself, or a PNG without transparency and interlacing. */
  encoding: z.enum(['jpeg', 'png']),
  /** Pixels as stored, before `orientation`. */
  width: pixels,
  height: pixels,
  isGrey: z.boolean(),
  /** How EXIF says it is to be shown: 1 to 8, 1 as it is. */
  orientation: z.int().min(1).max(8),
  /** What the file says, in dots per inch; null where it says nothing. */
  density: z.number().positive().nullable(),
  path: z.string(),
});
export type Inlay = z.output<typeof inlaySchema>;

/** How the page lies in the picture. */
const layoutSchema = z.strictObject({
  /** Degrees clockwise by which the picture is turned: 0, 90, 180 or 270. */
  rotation: z.int(),
  /** Degrees clockwise by which it is straightened after that; small. */
  skew: z.number(),
  /** Usual height of a word, in pixels of the source; null where there is too little text to tell. */
  textHeight: z.number().positive().nullable(),
});
export type Layout = z.output<typeof layoutSchema>;

/** How a picture for OCR is drawn. */
const finishSchema = z.strictObject({
  /** Pixels between which a word's height should lie; the picture is scaled where it does not. */
  leastTextHeight: z.number().positive(),
  mostTextHeight: z.number().positive(),
  /** Standard deviation of the smoothing, in heights of a word; 0 leaves it as sharp as it is. */
  smoothing: z.number().min(0),
});
export type Finish = z.output<typeof finishSchema>;

/** A part of the upright page from edge to edge, as fractions of its height. */
const bandSchema = z.strictObject({ top: z.number().min(0), bottom: z.number().max(1) });
export type Band = z.output<typeof bandSchema>;

/** Decodes images and prepares them for OCR with sharp. */
export const imageEngine = {
  name: 'image',
  methods: {
    inspect: {
      params: z.strictObject({ path: z.string(), maxPages: z.int(), maxPixels: z.int() }),
      result: z.strictObject({ pageCount: z.int().positive() }),
    },
    /** The editor of pictures among the programs that the file names as its makers. */
    findEditor: {
      params: z.strictObject({ path: z.string() }),
      result: z.strictObject({
        namesPrograms: z.boolean(),
        editor: z.string().max(100).nullable(),
      }),
    },
    /** Writes a page as WebP to `out`: in colour, on white, its longest side at most `maxSide`. */
    shrink: {
      params: z.strictObject({
        picture: colourPictureSchema,
        /** Degrees clockwise: 0, 90, 180 or 270. */
        rotation: z.int(),
        maxSide: pixels,
        out: z.string(),
        maxPixels: z.int(),
      }),
      result: z.strictObject({ width: pixels, height: pixels }),
    },
    /** Makes of an image file's page what a PDF can hold: the file itself, or else written to `out`. */
    inlay: {
      params: z.strictObject({
        path: z.string(),
        page: z.int().positive(),
        out: z.string(),
        maxPixels: z.int(),
      }),
      result: inlaySchema,
    },
    /**
     * Makes an upright, straight, grey picture that suits OCR and writes it to `out` as PGM. Finds
     * out how the page lies unless `layout` says so already. An empty page is not written.
     */
    straighten: {
      params: z.strictObject({
        picture: pictureSchema,
        layout: layoutSchema.optional(),
        finish: finishSchema,
        /** Only this part of the upright page is written. */
        band: bandSchema.optional(),
        out: z.string(),
        /** Of the picture, before it is decoded, and of what is written. */
        maxPixels: z.int(),
        mostPixels: z.int(),
      }),
      result: z.strictObject({
        layout: layoutSchema,
        isBlank: z.boolean(),
        /** Whether there is anything large and dense enough to be a barcode. */
        mayHoldCodes: z.boolean(),
        /** Where the upright page has most text: a tenth of its height, as fractions of it. */
        busiest: bandSchema,
        /** Pieces of ink as high as words, in fractions of the picture as it lies. */
        inkOfWords: z.array(boxSchema),
        /** Straight lines of tables and frames, likewise. */
        rules: z.array(boxSchema),
        /** Signs of separator sheets (Patch T), likewise. */
        patchCodes: z.array(boxSchema),
        /** Pixels of the source as a viewer shows it. */
        sourceWidth: pixels,
        sourceHeight: pixels,
        /** Pixels of what was written. */
        width: pixels,
        height: pixels,
        /** Pixels written for one pixel of the source. */
        scale: z.number().positive(),
      }),
    },
  },
} as const satisfies EngineDefinition;

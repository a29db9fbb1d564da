import { z } from 'zod';

import type { EngineDefinition } from '../define-engine.ts';

const pixels = z.int().positive();

/** Grey samples without a header, as the PDF engine renders them, or an image file's page. */
const pictureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('samples'), path: z.string(), width: pixels, height: pixels }),
  z.strictObject({ kind: z.literal('file'), path: z.string(), page: z.int().positive() }),
]);
export type Picture = z.output<typeof pictureSchema>;

/** Decodes images and prepares them for OCR with sharp. */
export const imageEngine = {
  name: 'image',
  methods: {
    inspect: {
      params: z.strictObject({ path: z.string(), maxPages: z.int(), maxPixels: z.int() }),
      result: z.strictObject({ pageCount: z.int().positive() }),
    },
    /**
     * Makes an upright, straight, grey picture of a size that suits OCR and writes it to `out` as
     * PGM. `turn` turns it further, in degrees clockwise.
     */
    straighten: {
      params: z.strictObject({
        picture: pictureSchema,
        turn: z.union([z.literal(0), z.literal(180)]),
        out: z.string(),
        maxPixels: z.int(),
      }),
      result: z.strictObject({
        /** Pixels of the source as a viewer shows it. */
        sourceWidth: pixels,
        sourceHeight: pixels,
        /** Pixels of what was written. */
        width: pixels,
        height: pixels,
        /** Degrees clockwise: 0, 90, 180 or 270. */
        rotation: z.int(),
        /** Degrees clockwise, small. */
        skew: z.number(),
        /** Pixels written for one pixel of the source. */
        scale: z.number().positive(),
      }),
    },
  },
} as const satisfies EngineDefinition;

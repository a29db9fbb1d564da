import { z } from 'zod';

import type { EngineDefinition } from '../define-engine.ts';

const characterSchema = z.strictObject({
  text: z.string(),
  /** Where its ink begins and ends, in pixels. */
  x0: z.number(),
  x1: z.number(),
  /** 0 to 1. */
  confidence: z.number(),
  /** Whether it begins a word. */
  startsWord: z.boolean(),
});

const seenLineSchema = z.strictObject({
  /** Pixels. */
  x0: z.number(),
  y0: z.number(),
  x1: z.number(),
  y1: z.number(),
  characters: z.array(characterSchema).min(1),
});
export type SeenLine = z.output<typeof seenLineSchema>;

/**
 * Reads lines of text in another way than Tesseract: two neural networks of PP-OCR (Apache-2.0), one
 * that finds lines and one that reads them. They see bad print and photos better, and know Latin
 * letters with few accents only.
 */
export const linesEngine = {
  name: 'lines',
  methods: {
    readLines: {
      params: z.strictObject({
        /** A grey picture (PGM) of an upright page with level lines. */
        path: z.string(),
        /** Usual height of a word in it, in pixels. */
        textHeight: z.number().positive(),
      }),
      result: z.strictObject({ lines: z.array(seenLineSchema) }),
    },
  },
} as const satisfies EngineDefinition;

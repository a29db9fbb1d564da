import { z } from 'zod';

import type { EngineDefinition } from '../define-engine.ts';

const ocrWordSchema = z.strictObject({
  text: z.string(),
  /** Pixels. */
  x0: z.number(),
  y0: z.number(),
  x1: z.number(),
  y1: z.number(),
  /** 0 to 1. */
  confidence: z.number(),
});
export type OcrWord = z.output<typeof ocrWordSchema>;

/** `fast` is smaller and quicker, `best` makes fewer mistakes on bad print. */
export const ocrModels = ['fast', 'best'] as const;
export type OcrModel = (typeof ocrModels)[number];

/** Recognises text with tesseract.js, kept warm. */
export const ocrEngine = {
  name: 'ocr',
  methods: {
    recognise: {
      params: z.strictObject({
        path: z.string(),
        languages: z.array(z.string()).min(1),
        /** Holds <model>/<language>.traineddata of each. */
        languageFolder: z.string(),
        model: z.enum(ocrModels),
        /** `page`: columns, headings, tables are looked for; `block`: lines from top to bottom. */
        layout: z.enum(['page', 'block']),
        /** Only this part of the picture; words are placed in the whole of it. */
        part: z
          .strictObject({ left: z.int(), top: z.int(), width: z.int(), height: z.int() })
          .optional(),
      }),
      result: z.strictObject({ words: z.array(ocrWordSchema) }),
    },
    /** Which script a page that stands upright is written in. */
    findScript: {
      params: z.strictObject({
        path: z.string(),
        /** Holds osd.traineddata. */
        languageFolder: z.string(),
      }),
      result: z.strictObject({
        /** `Latin`, `Cyrillic`, `Han`, ...; null where there is too little to tell. */
        script: z.string().nullable(),
      }),
    },
  },
} as const satisfies EngineDefinition;

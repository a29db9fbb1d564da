import { z } from 'zod';

import type { EngineDefinition } from '../define-engine.ts';

const pageNumber = z.int().positive();

/** A stretch of pages, both ends included, and the file it is written to. */
const partSchema = z.strictObject({ firstPage: pageNumber, lastPage: pageNumber, out: z.string() });

/** Cuts PDFs into PDFs with pdf-lib. */
export const cutEngine = {
  name: 'cut',
  methods: {
    cut: {
      params: z.strictObject({ path: z.string(), parts: z.array(partSchema) }),
      result: z.strictObject({}),
    },
  },
} as const satisfies EngineDefinition;

import { z } from '@hono/zod-openapi';

import { languages } from '#shared/core/languages.ts';

const MOST_LANGUAGES = 3;

/** `eng+deu`: languages for OCR, as Tesseract writes them. */
export const languageListSchema = z
  .string()
  .transform((text) => [...new Set(text.split('+'))])
  .pipe(z.array(z.enum(languages)).min(1).max(MOST_LANGUAGES))
  .openapi({
    type: 'string',
    example: 'eng+deu',
    description: `Languages for OCR, at most ${MOST_LANGUAGES}: ${languages.join(', ')}.`,
  });

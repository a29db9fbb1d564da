import { z } from '@hono/zod-openapi';

import { exportFormats, exportSubjects } from '#shared/core/exports.ts';

import { emailSchema, nameSchema } from '../../http/json.ts';
import { filterBody } from '../documents/document-filter.ts';

const MOST_COLUMNS = 100;

/** What is exported, and as what. */
export const exportWishes = {
  subject: z.enum(exportSubjects).default('documents').openapi({
    description: 'What a row is: a document, a field of one, or a row of a list in one.',
  }),
  format: z.enum(exportFormats).default('csv'),
  columns: z
    .array(z.string().min(1).max(80))
    .min(1)
    .max(MOST_COLUMNS)
    .optional()
    .openapi({
      example: ['document_id', 'title', 'fields.total'],
      description:
        'The usual ones if not given. In exports of documents `fields.<name>` is the value of that field.',
    }),
  filter: filterBody.default({}),
};

export const exportBody = z.strictObject({
  ...exportWishes,
  name: nameSchema.optional().openapi({ description: 'Of the file.' }),
  mail_to: emailSchema.optional().openapi({
    description:
      'A member who gets it by mail: the file itself where it is small, a link where not.',
  }),
});

export const streamBody = z.strictObject(exportWishes);

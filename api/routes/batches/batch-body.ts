import { z } from '@hono/zod-openapi';

import { engineChoices } from '#shared/core/engine.ts';
import { AppError, type ErrorDetail } from '#shared/core/errors.ts';
import { documentClasses } from '#shared/core/field.ts';
import { uploadIdSchema } from '#shared/core/ids.ts';
import { priorities } from '#shared/core/priority.ts';
import { profileChoiceSchema } from '#shared/core/profile.ts';
import {
  MOST_ITEMS,
  unusableItems,
  type NewBatch,
  type NewItem,
} from '#shared/features/batches/index.ts';
import { checkOutboundUrl, type GuardSettings } from '#shared/infra/http/address-guard.ts';

import { nameSchema, plainLine } from '../../http/json.ts';
import { languageListSchema } from '../../http/languages.ts';
import { metadataSchema, titleSchema } from '../documents/document-fields.ts';

const HOUR_MS = 60 * 60_000;
const urlSchema = z.string().max(2_000);

const itemSchema = z
  .strictObject({
    custom_id: plainLine(256)
      .min(1)
      .openapi({ description: 'Your own name for it, unique in the batch.' }),
    upload_id: uploadIdSchema.optional(),
    url: urlSchema.optional().openapi({ description: 'https; fetched by the server.' }),
    title: titleSchema.optional(),
    class_hint: z.enum(documentClasses).optional(),
    metadata: metadataSchema.default({}),
  })
  .refine(
    ({ upload_id, url }) => (upload_id === undefined) !== (url === undefined),
    'needs either upload_id or url',
  );

/** How all of a batch is read, and how long it may take. */
export const batchWishes = {
  name: nameSchema.optional(),
  priority: z.enum(priorities).default('batch'),
  language: languageListSchema.optional(),
  class_hint: z.enum(documentClasses).optional(),
  profile: profileChoiceSchema.optional().openapi({
    type: 'string',
    description: 'The profile to read them with, `prf_...` or `prf_...@3`.',
  }),
  engine: z.enum(engineChoices).optional().openapi({
    description: '`ocr`: read all pages by OCR, whatever text the files hold. Default: auto.',
  }),
  expires_in_hours: z.number().int().min(1).max(168).default(24).openapi({
    description: 'What has not ended by then expires.',
  }),
};

export const batchBody = z
  .strictObject({
    ...batchWishes,
    fresh: z.boolean().default(false).openapi({
      description: 'Read files even if the same bytes were read before with the same settings.',
    }),
    split: z.boolean().default(true),
    restricted: z.boolean().default(false).openapi({
      description: 'Only who submits it sees the batch; its documents as always when restricted.',
    }),
    metadata: metadataSchema.default({}),
    callback_url: urlSchema.optional().openapi({ description: 'Told when the batch has ended.' }),
    items: z.array(itemSchema).min(1).max(MOST_ITEMS),
  })
  .superRefine(({ items }, ctx) => {
    const seen = new Set<string>();
    for (const [index, { custom_id }] of items.entries()) {
      if (seen.has(custom_id)) {
        const path = ['items', index, 'custom_id'];
        ctx.addIssue({ code: 'custom', path, message: 'is another item’s, too' });
      }
      seen.add(custom_id);
    }
  });

/** @throws AppError `batch.unusable_items`, `url.refused` */
export function toNewBatch(body: z.output<typeof batchBody>, guard: GuardSettings): NewBatch {
  const { callback_url, language: languages, engine, class_hint: classHint, profile } = body;
  const { fresh, split, name, priority, metadata, restricted } = body;
  const reading = {
    ...(languages && { languages }),
    ...(engine && { engine }),
    ...(classHint && { classHint }),
    ...(profile && { profile }),
  };
  return {
    kind: 'submission',
    name,
    priority,
    metadata,
    restricted,
    wishes: { ...reading, readsAfresh: fresh, splits: split },
    callbackUrl: callback_url && checkOutboundUrl(callback_url, guard).href,
    lifetimeMs: body.expires_in_hours * HOUR_MS,
    items: toItems(body.items, guard),
  };
}

/** All that is wrong is told at once. */
function toItems(
  items: readonly z.output<typeof itemSchema>[],
  guard: GuardSettings,
): readonly NewItem[] {
  const errors: ErrorDetail[] = [];
  const made = items.flatMap((item, index): NewItem[] => {
    const { custom_id: customId, title, class_hint: classHint, metadata } = item;
    const common = { customId, title, classHint, metadata };
    if (item.upload_id) return [{ ...common, source: { uploadId: item.upload_id } }];
    try {
      return [{ ...common, source: { url: checkOutboundUrl(item.url ?? '', guard).href } }];
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      errors.push({ pointer: `/items/${index}/url`, detail: error.message });
      return [];
    }
  });
  if (errors.length > 0) throw unusableItems(errors);
  return made;
}

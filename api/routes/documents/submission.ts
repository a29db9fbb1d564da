import { z } from '@hono/zod-openapi';

import { engineChoices } from '#shared/core/engine.ts';
import { documentClasses } from '#shared/core/field.ts';
import { priorities } from '#shared/core/priority.ts';
import { profileChoiceSchema } from '#shared/core/profile.ts';
import type { Submission } from '#shared/features/intake/index.ts';
import type { SecretBox } from '#shared/infra/crypto/secret-box.ts';
import { checkOutboundUrl } from '#shared/infra/http/address-guard.ts';

import { invalidRequest } from '../../http/invalid-request.ts';
import { languageListSchema } from '../../http/languages.ts';
import type { Upload } from '../../http/receive-upload.ts';
import { metadataTextSchema, plainText, profileText, titleSchema } from './document-fields.ts';

const flagSchema = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The text fields of a submission. */
const fieldsSchema = z.strictObject({
  title: titleSchema.optional(),
  class_hint: z.enum(documentClasses).optional(),
  profile: profileChoiceSchema.optional(),
  language: languageListSchema.optional(),
  callback_url: plainText.max(2_000).optional(),
  metadata: metadataTextSchema.default({}),
  password: z.string().min(1).max(1_000).optional(),
  fresh: flagSchema.default(false),
  split: flagSchema.default(true),
  restricted: flagSchema.default(false),
  priority: z.enum(priorities).default('interactive'),
  engine: z.enum(engineChoices).default('auto'),
});

/** The same, as OpenAPI shows it: in a form everything is text. */
export const submissionFormSchema = z.object({
  file: z.string().openapi({
    format: 'binary',
    description:
      'PDF, PNG, JPEG, TIFF, WebP, GIF, BMP, AVIF, an e-invoice in XML, or a ZIP of these; judged by ' +
      'its content. HEIC is kept, but ends as `unsupported_encoding`.',
  }),
  title: z.string().max(300).optional(),
  class_hint: z.enum(documentClasses).optional(),
  profile: profileText.optional(),
  language: languageListSchema.optional(),
  callback_url: z.url().optional().openapi({ description: 'Told when the document is done.' }),
  metadata: z.string().optional().openapi({
    example: '{"order": 42}',
    description: 'A JSON object, kept with the document and sent back in callbacks.',
  }),
  password: z.string().max(1_000).optional().openapi({
    description: 'Opens an encrypted PDF. Kept sealed, never shown again and never logged.',
  }),
  fresh: z.enum(['true', 'false']).optional().openapi({
    description:
      'Read it even if the same bytes were read before with the same settings. Default: false.',
  }),
  restricted: z.enum(['true', 'false']).optional().openapi({
    description: 'Only who submits it, and who is granted it, sees it. Default: false.',
  }),
  priority: z.enum(priorities).optional().openapi({
    description:
      '`interactive`: somebody waits for it. `batch`: it goes in the turns that those leave, one of five at least. Default: interactive.',
  }),
  engine: z.enum(engineChoices).optional().openapi({
    description: '`ocr`: read all pages by OCR, whatever text the file holds. Default: auto.',
  }),
  split: z.enum(['true', 'false']).optional().openapi({
    description: 'Let separator sheets cut a scan into documents. Default: true.',
  }),
});

type Options = {
  readonly idempotencyKey: string | undefined;
  readonly allowPrivateCallbacks: boolean;
  readonly passwords: SecretBox;
  readonly mustBeScanned: boolean;
};

/** @throws AppError `request.invalid`, `url.refused` */
export function toSubmission({ file, fields }: Upload, options: Options): Submission {
  const parsed = fieldsSchema.safeParse(Object.fromEntries(fields));
  if (!parsed.success) throw invalidRequest(parsed.error.issues);

  const { title, class_hint, profile, language, callback_url, metadata, password } = parsed.data;
  const { fresh, split, restricted, priority, engine } = parsed.data;
  const guard = { allowPrivate: options.allowPrivateCallbacks };
  return {
    file,
    title,
    classHint: class_hint,
    profile,
    languages: language,
    callbackUrl: callback_url && checkOutboundUrl(callback_url, guard).href,
    metadata,
    readsAfresh: fresh,
    splits: split,
    restricted,
    priority,
    engine,
    password: password === undefined ? undefined : options.passwords.seal(password),
    mustBeScanned: options.mustBeScanned,
    idempotencyKey: options.idempotencyKey,
  };
}

import { z } from '@hono/zod-openapi';

import { unionOf } from '#shared/core/box.ts';
import { engineChoices } from '#shared/core/engine.ts';
import { documentClasses } from '#shared/core/field.ts';
import { languages } from '#shared/core/languages.ts';
import { linesOf, pageSources, wordSources } from '#shared/core/page.ts';
import { reviewReasons, shownReviewStates, stateAt } from '#shared/core/review.ts';
import type { DocumentView, PageView } from '#shared/features/documents/index.ts';
import { documentStates, type DocumentRow, type VersionRow } from '#shared/infra/db/schema.ts';

import { toFailure } from '../../http/failure.ts';
import { listOf } from '../../http/listing.ts';
import { jobSchema } from '../jobs/jobs.dto.ts';
import { profileOfDocument, toProfileOf } from './document-profile.dto.ts';
import { containerSchema, toContainer } from './entries.dto.ts';
import { boxSchema, checkSchema, fieldSchema, round, toCheck, toField } from './fields.dto.ts';

const failureSchema = z
  .object({
    code: z.string().openapi({ example: 'encrypted' }),
    detail: z.string(),
  })
  .openapi('Failure');

const versionSchema = z
  .object({
    id: z.string(),
    number: z.int(),
    file_name: z.string(),
    media_type: z.string(),
    byte_size: z.int(),
    sha256: z.string(),
  })
  .openapi('Version');

const classSchema = z.object({ value: z.enum(documentClasses), confidence: z.number() });

/** Of a document in a list; others add to them. */
export const documentFields = {
  id: z.string().openapi({ example: 'doc_0198c0ffee0070008000000000000000' }),
  title: z.string(),
  state: z.enum(documentStates),
  class: classSchema.nullable(),
  class_hint: z.enum(documentClasses).nullable(),
  ...profileOfDocument,
  language: z.string().openapi({ example: 'eng+deu' }),
  engine: z.enum(engineChoices).openapi({
    description: 'How its pages are read: as seems best, or all of them by OCR.',
  }),
  language_suggestion: z
    .enum(languages)
    .nullable()
    .openapi({
      description:
        'The language that most pages look like, where the document was not read in it: submit it ' +
        'again with this `language`. Changes nothing by itself.',
    }),
  script_suggestion: z
    .string()
    .nullable()
    .openapi({
      example: 'Cyrillic',
      description:
        'The script that most pages look written in, where it is none that the chosen languages ' +
        'are written in: what was read is then worth nothing.',
    }),
  metadata: z.record(z.string(), z.unknown()),
  page_count: z.int().nullable(),
  unreadable_pages: z.int().openapi({ description: 'Of its pages, those that could not be read.' }),
  parent_id: z.string().nullable().openapi({
    description: 'The document of the archive or of the scan that this one was part of.',
  }),
  container: containerSchema,
  reused_from: z.string().nullable().openapi({
    description: 'The document with the same bytes whose reading was taken over.',
  }),
  failure: failureSchema.nullable(),
  review: z
    .object({
      id: z.string(),
      state: z.enum(shownReviewStates),
      reasons: z.array(z.enum(reviewReasons)),
    })
    .nullable()
    .openapi({ description: 'Where somebody should look at what was read, or has.' }),
  restricted: z.boolean().openapi({
    description: 'Whether only who is granted it, and who submitted it, sees it.',
  }),
  submitted_by: z.object({ type: z.enum(['user', 'api_key']), id: z.string() }).nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
};

export const documentSummarySchema = z.object(documentFields).openapi('DocumentSummary');

export const documentSchema = z
  .object({
    ...documentFields,
    version: versionSchema,
    fields: z.array(fieldSchema),
    checks: z.array(checkSchema),
    parts: z
      .array(z.object({ first_page: z.int(), last_page: z.int() }))
      .nullable()
      .openapi({
        description:
          'The documents that the file may hold, where that is not sure: split it, or confirm it ' +
          'as one. Null where it is one.',
      }),
  })
  .openapi('Document');

export const acceptedSchema = z
  .object({ document: documentSchema, job: jobSchema })
  .openapi('AcceptedDocument');
export type AcceptedDto = z.output<typeof acceptedSchema>;

export const documentListSchema = listOf('DocumentList', documentSummarySchema);

const wordSchema = z
  .object({
    text: z.string(),
    box: boxSchema,
    confidence: z.number(),
    line: z.int(),
    source: z.enum(wordSources),
  })
  .openapi('Word');

const pageSchema = z
  .object({
    number: z.int(),
    width: z.number(),
    height: z.number(),
    unit: z.enum(['pt', 'px']),
    rotation: z
      .int()
      .openapi({ description: 'Degrees clockwise, as the page was turned upright.' }),
    skew: z.number().openapi({ description: 'Degrees clockwise, as the scan was straightened.' }),
    source: z.enum(pageSources),
    reason: z.string().openapi({ description: 'Why the text came from there.' }),
    confidence: z.number(),
    script: z
      .string()
      .nullable()
      .openapi({
        example: 'Cyrillic',
        description:
          'The script that a page that could hardly be read looks written in, where the chosen ' +
          'languages are written in another one.',
      }),
    language: z
      .enum(languages)
      .nullable()
      .openapi({
        description:
          'Which of the languages that can be read the text looks most like; null where there is ' +
          'too little text to tell, or it is like none of them.',
      }),
    class: classSchema.nullable().openapi({ description: 'What the page looks like by itself.' }),
    begins: z.number().nullable().openapi({
      description: 'How likely a document begins with this page, 0 to 1.',
    }),
    text: z.string(),
    words: z.array(wordSchema),
    lines: z
      .array(z.object({ box: boxSchema, block: z.int(), text: z.string() }))
      .openapi({ description: 'In reading order; words name them by their place in this list.' }),
    blocks: z
      .array(z.object({ box: boxSchema }))
      .openapi({ description: 'Lines that belong together: paragraphs, addresses, tables.' }),
    rules: z.array(boxSchema).openapi({
      description: 'Straight lines of tables and frames, as long and thick as they are.',
    }),
    codes: z
      .array(z.object({ format: z.string(), text: z.string(), box: boxSchema }))
      .openapi({ description: 'Barcodes and two-dimensional codes: `qr_code`, `code_128`, ...' }),
  })
  .openapi('Page');

export const pageListSchema = z
  .object({ data: z.array(pageSchema), has_more: z.boolean() })
  .openapi('PageList');

/** Field by field, so that a new column never reaches a client by itself. */
export function toDocumentSummary(row: DocumentRow): z.output<typeof documentSummarySchema> {
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    class: toClass(row),
    class_hint: row.classHint,
    ...toProfileOf(row),
    engine: row.engine,
    language: row.languages.join('+'),
    language_suggestion: row.languageSuggestion,
    script_suggestion: row.scriptSuggestion,
    metadata: row.metadata,
    page_count: row.pageCount,
    unreadable_pages: row.unreadablePages,
    parent_id: row.parentId,
    container: toContainer(row),
    reused_from: row.reusedFrom,
    failure: toFailure(row),
    review: toReviewOf(row),
    restricted: row.restricted,
    submitted_by:
      row.submittedByType === null || row.submittedById === null
        ? null
        : { type: row.submittedByType, id: row.submittedById },
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

function toClass({
  class: value,
  classConfidence: confidence,
}: Pick<DocumentRow, 'class' | 'classConfidence'>) {
  return value === null ? null : { value, confidence: round(confidence ?? 0) };
}

function toReviewOf(row: DocumentRow): z.output<typeof documentSummarySchema>['review'] {
  const { reviewId: id, reviewState, reviewReasons: reasons, reviewLockedUntil } = row;
  if (id === null || reviewState === null) return null;
  const state = stateAt(reviewState, reviewLockedUntil, new Date());
  return { id, state, reasons: [...(reasons ?? [])] };
}

export function toDocument({ document, version, fields }: DocumentView) {
  return {
    ...toDocumentSummary(document),
    version: toVersion(version),
    fields: fields.map(toField),
    checks: version.checks.map(toCheck),
    parts:
      version.parts?.map(({ firstPage, lastPage }) => ({
        first_page: firstPage,
        last_page: lastPage,
      })) ?? null,
  };
}

export function toPage(page: PageView): z.output<typeof pageSchema> {
  const { skew, confidence } = page;
  const codes = [...page.codes];
  const words = page.words.map((word) => ({
    text: word.text,
    box: word.box,
    confidence: word.confidence,
    line: word.line,
    source: word.source,
  }));
  const lines = linesOf(page).map(({ words: own, block }) => ({
    box: unionOf(own.map((word) => word.box)),
    block,
    text: own.map((word) => word.text).join(' '),
  }));
  const blocks = page.blocks.map(({ box }) => ({ box }));
  const rules = [...page.rules];
  const layout = { lines, blocks, rules };
  const measured = { skew: round(skew), confidence: round(confidence) };
  const { number, width, height, unit, rotation, source, reason, text } = page;
  const placed = { number, width, height, unit, rotation, source, reason };
  const { language, script, begins } = page;
  const looks = { language, script, class: toClass(page), begins };
  return { ...placed, ...looks, text, words, ...layout, codes, ...measured };
}

function toVersion(row: VersionRow): z.output<typeof versionSchema> {
  return {
    id: row.id,
    number: row.number,
    file_name: row.fileName,
    media_type: row.mediaType,
    byte_size: Number(row.byteSize),
    sha256: row.sha256.toString('hex'),
  };
}

import { z } from 'zod';

import { boxSchema } from '#shared/core/box.ts';
import { documentClasses, fieldSources } from '#shared/core/field.ts';
import { profileIdSchema } from '#shared/core/ids.ts';
import { languages } from '#shared/core/languages.ts';
import { missReasons } from '#shared/core/profile.ts';

import type { EngineDefinition } from '../define-engine.ts';
import { MOST_CANDIDATES, MOST_DELTAS, MOST_FEATURES } from './lessons/lesson.ts';

const decimal = /^-?\d+(?:\.\d+)?$/;

const fieldValueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('date'), date: z.iso.date() }),
  z.strictObject({ type: z.literal('time'), time: z.iso.time() }),
  z.strictObject({
    type: z.literal('money'),
    amount: z.string().regex(decimal),
    currency: z.string().length(3).nullable(),
  }),
  z.strictObject({ type: z.literal('number'), number: z.string().regex(decimal) }),
  z.strictObject({ type: z.literal('flag'), isSet: z.boolean() }),
]);

const readingSchema = z.strictObject({
  value: fieldValueSchema,
  raw: z.string(),
  page: z.int().positive().nullable(),
  box: boxSchema.nullable(),
  confidence: z.number().min(0).max(1),
});

const fieldSchema = readingSchema.extend({
  name: z.string(),
  in: z.strictObject({ list: z.string(), row: z.int().positive() }).nullable(),
  source: z.enum(fieldSources),
  isSensitive: z.boolean().optional(),
  candidates: z.array(readingSchema),
});

const chance = z.number().min(0).max(1);

const classificationSchema = z.strictObject({ value: z.enum(documentClasses), confidence: chance });

const pageGuessSchema = z.strictObject({
  number: z.int().positive(),
  classification: classificationSchema,
  begins: chance,
});

const checkSchema = z.strictObject({
  rule: z.string(),
  passed: z.boolean(),
  fields: z.array(z.string()),
  expected: z.string().nullable(),
  found: z.string().nullable(),
});

const numbersSchema = z.record(z.string().max(100), z.number());

const lessonSchema = z.strictObject({
  class: z.enum(documentClasses),
  field: z.string(),
  candidates: z
    .array(numbersSchema.refine((features) => Object.keys(features).length <= MOST_FEATURES))
    .max(MOST_CANDIDATES),
  right: z.array(z.int().nonnegative()),
  weight: chance,
});

const ownWeightsSchema = z.strictObject({
  class: z.enum(documentClasses),
  field: z.string(),
  deltas: numbersSchema.refine((deltas) => Object.keys(deltas).length <= MOST_DELTAS),
});

/** Classifies a read document and extracts its fields: our own rules, but on hostile text. */
export const analyseEngine = {
  name: 'analyse',
  methods: {
    analyse: {
      params: z.strictObject({
        /** A file with the document's pages: a `PageReading` a line. */
        path: z.string(),
        classHint: z.enum(documentClasses).optional(),
        /** What somebody has confirmed that it is. */
        confirmedClass: z.enum(documentClasses).optional(),
        /** A file with the document's data as an electronic invoice. */
        eInvoicePath: z.string().optional(),
        /** Whether that is the document itself, which then has no pages. */
        isEInvoice: z.boolean(),
        /** Those that it was read in. */
        languages: z.array(z.enum(languages)),
        /** A file with profiles: an `OfferedProfile` a line. */
        profiles: z.strictObject({ path: z.string(), isChosen: z.boolean() }).optional(),
        /** A file with what the organization's corrections taught. */
        ownPath: z.string().optional(),
      }),
      result: z.strictObject({
        classification: classificationSchema,
        fields: z.array(fieldSchema),
        checks: z.array(checkSchema),
        pageGuesses: z.array(pageGuessSchema),
        profile: z.strictObject({ id: profileIdSchema, version: z.int().positive() }).nullable(),
        pageLanguages: z.array(
          z.strictObject({ number: z.int().positive(), language: z.enum(languages).nullable() }),
        ),
        languageSuggestion: z.enum(languages).nullable(),
        scriptSuggestion: z.string().nullable(),
      }),
    },
    /** Looks for the fields of one profile. */
    tryProfile: {
      params: z.strictObject({
        /** A file with the document's pages. */
        path: z.string(),
        /** As it was classified. */
        documentClass: z.enum(documentClasses),
        /** A file with its definition, in its first line. */
        definitionPath: z.string(),
      }),
      result: z.strictObject({
        fields: z.array(fieldSchema),
        misses: z.array(z.strictObject({ name: z.string(), reason: z.enum(missReasons) })),
        /** Whether its rules fit; null where it has none. */
        matches: z.boolean().nullable(),
      }),
    },
    /** Makes lessons of a document that somebody corrected or confirmed. */
    teach: {
      params: z.strictObject({
        /** A file with the document's pages. */
        path: z.string(),
        documentClass: z.enum(documentClasses),
        /** Whether somebody said that it is of this class. */
        isClassKnown: z.boolean(),
        answers: z.array(
          z.strictObject({ field: z.string(), value: z.string().nullable(), weight: chance }),
        ),
        ownPath: z.string(),
      }),
      result: z.strictObject({ lessons: z.array(lessonSchema.extend({ isNews: z.boolean() })) }),
    },
    /** Fits an organization's weights to its lessons. */
    learn: {
      params: z.strictObject({
        /** A file with lessons of one field: a `Lesson` a line. */
        path: z.string(),
        /** Of which field of which class; of the classes themselves where it is null. */
        of: z.strictObject({ class: z.enum(documentClasses), field: z.string() }).nullable(),
      }),
      result: z.strictObject({ weights: z.array(ownWeightsSchema) }),
    },
    /** Compares what was found with what a model says is printed on the pages. */
    consider: {
      params: z.strictObject({
        path: z.string(),
        documentClass: z.enum(documentClasses),
        fields: z.array(fieldSchema),
        checks: z.array(checkSchema),
        /** The numbers of those that the model was shown. */
        pages: z.array(z.int().positive()),
        answer: z.strictObject({
          fields: z.record(z.string(), z.string().nullable()),
          lists: z.record(z.string(), z.array(z.record(z.string(), z.string().nullable()))),
        }),
      }),
      result: z.strictObject({ fields: z.array(fieldSchema), checks: z.array(checkSchema) }),
    },
  },
} as const satisfies EngineDefinition;

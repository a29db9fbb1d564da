import { z } from 'zod';

import { boxSchema } from './box.ts';
import type { FieldSet, FieldDefinition } from './field-registry.ts';
import { documentClasses, type Field, type FieldType } from './field.ts';
import { profileIdSchema, type ProfileId } from './ids.ts';
import { CLASS_NAME } from './review.ts';
import { isStorable } from './storable.ts';

/*
 * What a client wants from a kind of document: a form. The same words in the API and in the
 * database, so each is one word.
 */

/** The types of values, and some that are looked for by their own shape. */
const types = {
  text: 'text',
  date: 'date',
  time: 'time',
  money: 'money',
  number: 'number',
  flag: 'flag',
  /** With right check digits. */
  iban: 'text',
  email: 'text',
  /** One of some given answers. */
  choice: 'text',
  /** A barcode or a two-dimensional code. */
  code: 'text',
} as const satisfies Readonly<Record<string, FieldType>>;

export type ProfileFieldType = keyof typeof types;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table above
const typeNames = Object.keys(types) as [ProfileFieldType, ...ProfileFieldType[]];
/** In a table there are no codes: they stand nowhere in its lines. */
const columnTypes = z.enum(typeNames).exclude(['code']);

/** Where a value stands to its label. */
const standings = ['right', 'below', 'above', 'anywhere'] as const;

const MOST_FIELDS = 100;
const MOST_LISTS = 10;
const MOST_COLUMNS = 30;
const MOST_LABELS = 20;
/** Of all fields and columns together: each is looked for in every line. */
const MOST_LABELS_IN_ALL = 600;
const MOST_PATTERNS = 60;
const MOST_OPTIONS = 50;
const MOST_KEYWORDS = 12;
const LONGEST_PATTERN = 300;

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => isStorable(text) && !/\p{Cc}/u.test(text), 'holds control characters');

const words = line(100).refine(
  (text) => /[\p{L}\p{N}]/u.test(text),
  'holds neither a letter nor a digit',
);
const labels = z
  .array(words)
  .max(MOST_LABELS)
  .describe('What may be printed beside the value. Case, accents and punctuation do not count.');

const name = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,60}$/, 'must be in snake_case')
  .refine((text) => text !== CLASS_NAME, 'is taken');

const pattern = z
  .string()
  .min(1)
  .max(LONGEST_PATTERN)
  .refine(isStorable, 'holds characters that cannot be stored')
  .describe('A regular expression in RE2’s syntax; what its first group catches is the value.');

const options = z
  .array(
    z.strictObject({
      value: line(200),
      labels: z
        .array(words)
        .max(MOST_LABELS)
        .default([])
        .describe('As it is printed; the value itself if not given.'),
    }),
  )
  .max(MOST_OPTIONS)
  .describe('The answers of a `choice`.');

const share = z.number().min(0).max(1);
const box = boxSchema
  .extend({ x0: share, y0: share, x1: share, y1: share })
  .refine(({ x0, y0, x1, y1 }) => x0 < x1 && y0 < y1, 'has no inside')
  .describe('Fractions of the upright page. Roughly: what lies a little outside counts, too.');

const pages = z.union([z.int().min(1).max(100_000), z.enum(['first', 'last', 'any'])]);

const valueShape = {
  name,
  title: line(200).optional(),
  pattern: pattern.optional(),
  options: options.default([]),
  required: z.boolean().default(false),
  sensitive: z.boolean().default(false).describe('Names a person to an office or a bank.'),
};

const fieldSchema = z
  .strictObject({
    ...valueShape,
    type: z.enum(typeNames),
    labels: labels.default([]),
    position: z
      .strictObject({ page: pages.default('any'), box: box.optional() })
      .optional()
      .describe('Where on which page the value stands.'),
    stands: z
      .enum(standings)
      .default('anywhere')
      .describe('Where the value stands to its label; `anywhere`: beside it, if possible.'),
    lines: z.int().min(1).max(10).default(1).describe('How many lines a `text` may have.'),
    formats: z
      .array(z.string().regex(/^[a-z0-9_]{1,30}$/))
      .max(20)
      .default([])
      .describe('Of a `code`: `qr_code`, `code_128`, ...; all if not given.'),
  })
  .superRefine((field, ctx) => {
    checkOptions(field, ctx);
    if (field.formats.length > 0 && field.type !== 'code') {
      ctx.addIssue({ code: 'custom', path: ['formats'], message: 'only codes have formats' });
    }
    const isFindable =
      hasShape(field.type) ||
      field.labels.length > 0 ||
      field.pattern !== undefined ||
      field.position?.box !== undefined;
    if (!isFindable) {
      const message = 'nothing says where it is: give labels, a pattern or a box';
      ctx.addIssue({ code: 'custom', path: ['labels'], message });
    }
  });

const columnSchema = z
  .strictObject({ ...valueShape, type: columnTypes, labels: labels.min(1) })
  .superRefine(checkOptions);

const listSchema = z.strictObject({
  name,
  title: line(200).optional(),
  columns: z
    .array(columnSchema)
    .min(1)
    .max(MOST_COLUMNS)
    .describe('Their labels head the table’s columns. A line without a required one is no row.'),
  required: z.boolean().default(false).describe('Whether there must be a row.'),
});

const keywords = z.array(words).max(MOST_KEYWORDS).default([]);

const matchSchema = z
  .strictObject({
    class: z.enum(documentClasses).optional(),
    all: keywords.describe('Each of them stands in the document.'),
    any: keywords.describe('At least one of them does.'),
  })
  .refine(
    (match) => match.class !== undefined || match.all.length + match.any.length > 0,
    'needs a class or keywords',
  )
  .describe('The documents that it is for, where their clients chose no profile.');

export const profileDefinitionSchema = z
  .strictObject({
    match: matchSchema.optional(),
    fields: z.array(fieldSchema).max(MOST_FIELDS).default([]),
    lists: z.array(listSchema).max(MOST_LISTS).default([]),
  })
  .superRefine(checkWhole);

export type ProfileDefinition = z.output<typeof profileDefinitionSchema>;
export type ProfileField = ProfileDefinition['fields'][number];
export type ProfileList = ProfileDefinition['lists'][number];
export type ProfileColumn = ProfileList['columns'][number];

type Context = z.core.$RefinementCtx;

function checkOptions(
  { type, options: given }: { type: ProfileFieldType; options: z.output<typeof options> },
  ctx: Context,
): void {
  const path = ['options'];
  if (type === 'choice' && given.length === 0) {
    ctx.addIssue({ code: 'custom', path, message: 'a choice needs options' });
  }
  if (type !== 'choice' && given.length > 0) {
    ctx.addIssue({ code: 'custom', path, message: 'only a choice has options' });
  }
}

type Whole = { readonly fields: ProfileField[]; readonly lists: ProfileList[] };

function checkWhole({ fields, lists }: Whole, ctx: Context): void {
  if (fields.length + lists.length === 0) {
    ctx.addIssue({ code: 'custom', path: ['fields'], message: 'asks for nothing' });
  }
  refuseRepeated([...fields, ...lists], (index) => placeIn(fields, index), ctx);
  for (const [index, { columns }] of lists.entries()) {
    refuseRepeated(columns, (column) => ['lists', index, 'columns', column], ctx);
  }
  const all = [...fields, ...lists.flatMap(({ columns }) => columns)];
  const labelCount = all.reduce((sum, one) => sum + one.labels.length, 0);
  if (labelCount > MOST_LABELS_IN_ALL) {
    const message = `has more than ${MOST_LABELS_IN_ALL} labels in all`;
    ctx.addIssue({ code: 'custom', path: [], message });
  }
  if (all.filter((one) => one.pattern !== undefined).length > MOST_PATTERNS) {
    ctx.addIssue({ code: 'custom', path: [], message: `has more than ${MOST_PATTERNS} patterns` });
  }
}

/** Fields stand before lists. */
function placeIn(fields: readonly unknown[], index: number): (string | number)[] {
  return index < fields.length ? ['fields', index] : ['lists', index - fields.length];
}

function refuseRepeated(
  named: readonly { readonly name: string }[],
  placeOf: (index: number) => (string | number)[],
  ctx: Context,
): void {
  const seen = new Set<string>();
  for (const [index, { name: own }] of named.entries()) {
    if (seen.has(own)) {
      const path = [...placeOf(index), 'name'];
      ctx.addIssue({ code: 'custom', path, message: 'is another one’s, too' });
    }
    seen.add(own);
  }
}

/** Whether values of the type can be told by what they look like. */
export function hasShape(type: ProfileFieldType): boolean {
  return type === 'code' || type === 'iban' || type === 'email';
}

/** A profile as a client names it for its documents. */
export type ProfileChoice = {
  readonly id: ProfileId;
  /** Null: whichever is the newest when the document is read. */
  readonly version: number | null;
};

/** A profile as a document was read with it. */
export type ProfileVersionKey = { readonly id: ProfileId; readonly version: number };

/** `prf_...`, or `prf_...@3` for its third version and no other. */
export const profileChoiceSchema = z
  .string()
  .max(60)
  .transform((text, ctx): ProfileChoice => {
    const [, named, version] = /^([^@]*)(?:@([1-9]\d{0,8}))?$/.exec(text) ?? [];
    const id = profileIdSchema.safeParse(named);
    if (id.success) return { id: id.data, version: version === undefined ? null : +version };
    ctx.addIssue('must be the id of a profile, like prf_..., or of one of its versions: prf_...@3');
    return z.NEVER;
  });

/**
 * Why a field or a list was not found: its labels are not in the document; nothing of its kind, or
 * nothing that fits its pattern and its place, is where it should be; no code is; the headings of its
 * columns are not there, or nothing stands under them.
 */
export const missReasons = ['no_label', 'no_value', 'no_code', 'no_heading', 'no_rows'] as const;
export type MissReason = (typeof missReasons)[number];
export type ProfileMiss = { readonly name: string; readonly reason: MissReason };

/** Who chose the profile that a document was read with: its client, or the profile’s own rules. */
export const profileChoosers = ['client', 'match'] as const;
export type ProfileChooser = (typeof profileChoosers)[number];

const toField = ({ type, sensitive }: ProfileColumn | ProfileField): FieldDefinition => ({
  type: types[type],
  ...((type === 'iban' || type === 'email') && { form: type }),
  ...(sensitive && { isSensitive: true }),
});

const toFields = (named: readonly (ProfileColumn | ProfileField)[]) =>
  Object.fromEntries(named.map((one) => [one.name, toField(one)]));

/** The fields that a profile adds to those of a class. */
export function fieldsOfProfile({ fields, lists }: ProfileDefinition): FieldSet {
  return {
    fields: toFields(fields),
    lists: Object.fromEntries(lists.map((list) => [list.name, toFields(list.columns)])),
  };
}

/** Whether a value is to be shown in part, by what its class or its profile says. */
export function isSensitiveIn(
  { fields, lists }: FieldSet,
  field: Pick<Field, 'name' | 'in'>,
): boolean {
  const definitions = field.in === null ? fields : lists[field.in.list];
  return (
    definitions !== undefined &&
    Object.hasOwn(definitions, field.name) &&
    definitions[field.name]?.isSensitive === true
  );
}

/** What a class and a profile ask for together; of the same name the profile’s counts. */
export function joinedFields(
  own: FieldSet | undefined,
  profile: ProfileDefinition | undefined,
): FieldSet {
  const added = profile ? fieldsOfProfile(profile) : { fields: {}, lists: {} };
  return {
    fields: { ...own?.fields, ...added.fields },
    lists: { ...own?.lists, ...added.lists },
  };
}

/** What must be in a document: fields, and lists with a row at least. */
export function missingIn(
  { fields, lists }: ProfileDefinition,
  found: readonly { readonly name: string; readonly list: string | null }[],
): readonly { readonly name: string; readonly list: string | null }[] {
  const names = new Set(found.filter(({ list }) => list === null).map((one) => one.name));
  const foundLists = new Set(found.map(({ list }) => list));
  return [
    ...fields
      .filter((field) => field.required && !names.has(field.name))
      .map((field) => ({ name: field.name, list: null })),
    ...lists
      .filter((list) => list.required && !foundLists.has(list.name))
      .map((list) => ({ name: list.name, list: null })),
  ];
}

import type { Check } from '#shared/core/checks/check.ts';
import { namesOf } from '#shared/core/checks/named-fields.ts';
import { fieldRegistry } from '#shared/core/field-registry.ts';
import { missingIn, type ProfileDefinition } from '#shared/core/profile.ts';
import { CLASS_NAME, type ReviewReason } from '#shared/core/review.ts';
import type { FieldPlace } from '#shared/infra/db/field-schema.ts';
import type { Question } from '#shared/infra/db/review-schema.ts';
import type { DocumentRow, FieldRow, VersionRow } from '#shared/infra/db/schema.ts';

import { fieldNameOf, thresholdOf, type Thresholds } from './thresholds.policy.ts';

type Reading = {
  readonly document: Pick<
    DocumentRow,
    'unreadablePages' | 'class' | 'classConfidence' | 'classConfirmedAt'
  >;
  /** With the documents that the file seems to hold, and what was checked. */
  readonly version: Pick<VersionRow, 'parts' | 'checks'>;
  readonly fields: readonly Pick<
    FieldRow,
    'name' | 'list' | 'rowNumber' | 'confidence' | 'source' | 'confirmedAt'
  >[];
  /** What people ever corrected in it, also what they took away. */
  readonly corrected?: readonly Pick<FieldPlace, 'name' | 'list'>[];
  /** The profile that it was read with. */
  readonly profile?: ProfileDefinition | undefined;
};

/** What of a reading is doubtful, and why; no reasons where nothing is. */
export type Doubts = {
  readonly reasons: readonly ReviewReason[];
  readonly questions: readonly Question[];
};

export function doubtsAbout(
  { document, version, fields, corrected = [], profile }: Reading,
  thresholds: Thresholds,
): Doubts {
  const ofFields = fields
    .filter((field) => !isSaid(field))
    .map(({ name, list, rowNumber: row, confidence }) =>
      toQuestion({ name, list, row }, confidence, {
        thresholds,
        class: document.class,
        field: fieldNameOf({ name, list }),
      }),
    )
    .filter(isDoubtful);
  const ofClass = questionOfClass(document, thresholds).filter(isDoubtful);
  const missing = profile
    ? missingIn(profile, fields).map(toMissing)
    : expectedIn({ document, fields, corrected }, thresholds);
  const reasons: ReviewReason[] = [];
  if (document.unreadablePages > 0) reasons.push('unreadable_pages');
  if (ofClass.length > 0) reasons.push('unsure_class');
  if (ofFields.length > 0) reasons.push('unsure_fields');
  const failed = version.checks.filter(({ passed }) => !passed);
  if (failed.some((check) => !isSettled(check, { fields, corrected })))
    reasons.push('failed_checks');
  if (version.parts !== null) reasons.push('unsure_cuts');
  if (missing.length > 0) reasons.push('missing_field');
  return { reasons, questions: [...ofClass, ...ofFields, ...missing] };
}

type Field = Reading['fields'][number];

/** Somebody has said that it is right. */
const isSaid = ({ source, confirmedAt }: Pick<Field, 'source' | 'confirmedAt'>): boolean =>
  source === 'human' || confirmedAt !== null;

/** People have said what is right in all fields that it is about: they know better than any check. */
function isSettled(
  { fields: names }: Check,
  { fields, corrected }: Required<Pick<Reading, 'fields' | 'corrected'>>,
): boolean {
  const about = fields.filter((field) =>
    namesOf(toPlaced(field)).some((one) => names.includes(one)),
  );
  const isTakenAway = corrected
    .map(({ name, list }) => (list === null ? name : `${list}.${name}`))
    .some((name) => names.includes(name));
  return (about.length > 0 || isTakenAway) && about.every(isSaid);
}

const toPlaced = ({ name, list, rowNumber }: Field) => ({
  name,
  in: list === null ? null : { list, row: rowNumber ?? 0 },
});

/** However low thresholds are: of what is not there nobody can be sure. */
const toMissing = ({ name, list }: Pick<Question, 'name' | 'list'>): Question => ({
  name,
  list,
  row: null,
  confidence: 0,
  threshold: 1,
  corrected: false,
});

/** What documents of the class always say and this one does not, unless somebody has said so. */
function expectedIn(
  {
    document: { class: documentClass, classConfirmedAt },
    fields,
    corrected,
  }: Required<Pick<Reading, 'document' | 'fields' | 'corrected'>>,
  thresholds: Thresholds,
): Question[] {
  // Somebody has said that all of it is right.
  const isConfirmed = classConfirmedAt !== null && fields.every(isSaid);
  if (documentClass === null || isConfirmed) return [];
  const known = new Set(
    [...fields, ...corrected].filter(({ list }) => list === null).map(({ name }) => name),
  );
  return fieldRegistry[documentClass].expected
    .filter((name) => !known.has(name))
    .map((name) =>
      toQuestion({ name, list: null, row: null }, 0, {
        thresholds,
        class: documentClass,
        field: name,
      }),
    )
    .filter(isDoubtful);
}

function questionOfClass(document: Reading['document'], thresholds: Thresholds): Question[] {
  const { class: documentClass, classConfidence, classConfirmedAt } = document;
  if (classConfidence === null || classConfirmedAt !== null) return [];
  const place = { name: CLASS_NAME, list: null, row: null };
  const asked = { thresholds, class: documentClass, field: CLASS_NAME };
  return [toQuestion(place, classConfidence, asked)];
}

type Asked = Parameters<typeof thresholdOf>[1] & { readonly thresholds: Thresholds };

function toQuestion(
  place: Pick<Question, 'name' | 'list' | 'row'>,
  confidence: number,
  { thresholds, ...asked }: Asked,
): Question {
  const threshold = thresholdOf(thresholds, asked);
  // The database's 4-byte floats come back with digits that mean nothing.
  return { ...place, confidence: Math.round(confidence * 1e4) / 1e4, threshold, corrected: false };
}

const isDoubtful = ({ confidence, threshold }: Question): boolean => confidence < threshold;

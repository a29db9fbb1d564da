import { fieldRegistry, type FieldSet } from '#shared/core/field-registry.ts';
import { documentClasses, type DocumentClass } from '#shared/core/field.ts';
import type { ProfileDefinition } from '#shared/core/profile.ts';
import { fieldsOfProfile } from '#shared/core/profile.ts';
import { CLASS_NAME } from '#shared/core/review.ts';
import type { ThresholdRule } from '#shared/infra/db/review-schema.ts';

/** Below which confidence somebody is asked, by class and field. */
export type Thresholds = {
  readonly defaultThreshold: number;
  readonly rules: readonly ThresholdRule[];
};

/** Below it, what was found is as likely to be wrong. */
export const usualThresholds: Thresholds = { defaultThreshold: 0.5, rules: [] };

type Asked = { readonly class: DocumentClass | null; readonly field: string };

/** The most specific rule wins: of class and field, of the field, of the class; among equals the last. */
export function thresholdOf({ defaultThreshold, rules }: Thresholds, asked: Asked): number {
  const fitting = rules.filter(
    (rule) =>
      (rule.class === undefined || rule.class === asked.class) &&
      (rule.field === undefined || rule.field === asked.field),
  );
  const [best] = fitting.toSorted((a, b) => rankOf(b) - rankOf(a));
  return best?.threshold ?? defaultThreshold;
}

function rankOf({ class: ofClass, field }: ThresholdRule): number {
  return (field === undefined ? 0 : 2) + (ofClass === undefined ? 0 : 1);
}

/** How thresholds and messages name a value: `total`, `line_items.amount`. */
export function fieldNameOf({
  name,
  list,
}: {
  readonly name: string;
  readonly list: string | null;
}): string {
  return list === null ? name : `${list}.${name}`;
}

/** Whether documents of the class, of any, or of a profile can have such a field. */
export function isKnownField(
  { class: ofClass, field }: ThresholdRule,
  profiles: readonly ProfileDefinition[],
): boolean {
  if (field === undefined || field === CLASS_NAME) return true;
  const classes = ofClass === undefined ? documentClasses : [ofClass];
  const definitions = [
    ...classes.map((one) => fieldRegistry[one]),
    ...profiles.map((profile) => fieldsOfProfile(profile)),
  ];
  return definitions.some((one) => namesOf(one).includes(field));
}

function namesOf({ fields, lists }: FieldSet): readonly string[] {
  const columns = Object.entries(lists).flatMap(([list, definitions]) =>
    Object.keys(definitions).map((name) => fieldNameOf({ name, list })),
  );
  return [...Object.keys(fields), ...columns];
}

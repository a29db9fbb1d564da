import type { ErrorDetail } from '#shared/core/errors.ts';
import { compilePattern } from '#shared/core/linear-pattern.ts';
import type { MissReason, ProfileDefinition } from '#shared/core/profile.ts';
import type { TrialResult } from '#shared/infra/db/profile-schema.ts';

type Pointed = { readonly pointer: string; readonly pattern: string | undefined };

/** Which patterns are none, and why. */
export function patternFaults({ fields, lists }: ProfileDefinition): readonly ErrorDetail[] {
  const all: readonly Pointed[] = [
    ...fields.map(({ pattern }, index) => ({ pointer: `/fields/${index}`, pattern })),
    ...lists.flatMap(({ columns }, list) =>
      columns.map(({ pattern }, index) => ({
        pointer: `/lists/${list}/columns/${index}`,
        pattern,
      })),
    ),
  ];
  return all.flatMap(({ pointer, pattern }) => {
    const compiled = pattern === undefined ? undefined : compilePattern(pattern);
    if (compiled === undefined || !('fault' in compiled)) return [];
    return [{ pointer: `/definition${pointer}/pattern`, detail: compiled.fault }];
  });
}

const sentences: Readonly<Record<MissReason, string>> = {
  no_label: 'is required, but none of its labels is in the document',
  no_value: 'is required, but nothing of its type, pattern and place is where it should be',
  no_code: 'is required, but no such code is on the pages',
  no_heading: 'is required, but the headings of its columns are not in the document',
  no_rows: 'is required, but no line under the headings is a row',
};

/** What is required, and was not found where the definition was tried. */
export function lackingIn(
  { fields, lists }: ProfileDefinition,
  { misses }: TrialResult,
): readonly ErrorDetail[] {
  const reasons = new Map(misses.map(({ name, reason }) => [name, reason]));
  const faultOf = (
    one: { readonly name: string; readonly required: boolean },
    pointer: string,
  ): readonly ErrorDetail[] => {
    const reason = reasons.get(one.name);
    return one.required && reason ? [{ pointer, detail: sentences[reason] }] : [];
  };
  return [
    ...fields.flatMap((field, index) => faultOf(field, `/definition/fields/${index}`)),
    ...lists.flatMap((list, index) => faultOf(list, `/definition/lists/${index}`)),
  ];
}

import type { Field } from '#shared/core/field.ts';
import { fieldsOfProfile, type ProfileDefinition } from '#shared/core/profile.ts';

/**
 * The fields of a class with those of a profile. Of the same name the profile's count, found or not,
 * except where a file says itself what its values are.
 */
export function withProfileFields(
  own: readonly Field[],
  definition: ProfileDefinition,
  found: readonly Field[],
): readonly Field[] {
  const { fields, lists } = fieldsOfProfile(definition);
  const said = new Set(own.filter(isSaidByFile).map(placeOf));
  const kept = own.filter((field) => {
    const { name, in: at } = field;
    const isAsked = at === null ? Object.hasOwn(fields, name) : Object.hasOwn(lists, at.list);
    return !isAsked || isSaidByFile(field);
  });
  return [...kept, ...found.filter((field) => !said.has(placeOf(field)))];
}

const isSaidByFile = ({ source }: Field): boolean => source === 'embedded_xml';

/** Lists are one thing: of two, rows do not mix. */
const placeOf = ({ name, in: at }: Field): string => (at === null ? name : `${at.list}.`);

import type { BoxDefinition } from './form.ts';
import { forms } from './forms.ts';

type BoxField = Pick<BoxDefinition, 'type'> & { readonly isSensitive?: true };

const BOTH = '_name_and_address';

/** What the boxes of all forms are as fields, by their names; forms that share a box mean the same by it. */
export const boxFields: Readonly<Record<string, BoxField>> = Object.fromEntries(
  forms.flatMap(({ boxes }) => boxes.flatMap(fieldsOf)),
);

/** A box that holds a name and an address gives both as well. */
function fieldsOf({
  name,
  type,
  isSensitive,
}: BoxDefinition): readonly (readonly [string, BoxField])[] {
  const own = [name, isSensitive ? { type, isSensitive } : { type }] as const;
  const party = partyOf(name);
  if (party === undefined) return [own];
  return [own, [`${party}_name`, { type: 'text' }], [`${party}_address`, { type: 'text' }]];
}

/** `payer` of `payer_name_and_address`. */
export function partyOf(name: string): string | undefined {
  return name.endsWith(BOTH) ? name.slice(0, -BOTH.length) : undefined;
}

import type { TxContext } from '#shared/context.ts';
import type { Check } from '#shared/core/checks/check.ts';
import type { DocumentClass, Field } from '#shared/core/field.ts';
import type { DocumentId } from '#shared/core/ids.ts';

import { duplicateFieldsOf, duplicateKeyOf } from './duplicate-key.policy.ts';
import { findEarlier, setDuplicateKey } from './duplicates.repository.ts';

export const DUPLICATE_RULE = 'no_duplicate';

type Said = {
  readonly documentClass: DocumentClass | null;
  readonly fields: readonly Pick<Field, 'name' | 'in' | 'value'>[];
};

/**
 * Whether the same was there before: from the same sender, with the same number and total. Remembers
 * what would be the same in a later copy.
 * @returns nothing where the document says too little to tell
 */
export async function checkDuplicate(
  { tx, actor }: TxContext,
  id: DocumentId,
  { documentClass, fields }: Said,
): Promise<readonly Check[]> {
  const document = { organizationId: actor.organizationId, id };
  const key = duplicateKeyOf(documentClass, fields);
  await setDuplicateKey(tx, document, key);
  if (key === null || documentClass === null) return [];
  const earlier = await findEarlier(tx, document, key);
  return [
    {
      rule: DUPLICATE_RULE,
      passed: earlier === undefined,
      fields: duplicateFieldsOf(documentClass),
      expected: null,
      found: earlier ?? null,
    },
  ];
}

import type { TxContext } from '#shared/context.ts';
import type { Check } from '#shared/core/checks/check.ts';
import type { DocumentClass, Field } from '#shared/core/field.ts';
import type { DocumentId } from '#shared/core/ids.ts';

import { duplicateFieldsOf, duplicateKeyOf } from './duplicate-key.policy.ts';
import { findEarlier, forgetDuplicateKey, takeDuplicateKey } from './duplicates.repository.ts';

export const DUPLICATE_RULE = 'no_duplicate';

type Said = {
  readonly documentClass: DocumentClass | null;
  readonly fields: readonly Pick<Field, 'name' | 'in' | 'value'>[];
};

/**
 * Whether the same was there before: from the same sender, with the same number and total. Remembers
 * what would be the same in a later copy. Before is who said it first, whichever was accepted first.
 * @returns nothing where the document says too little to tell
 */
export async function checkDuplicate(
  { tx, actor }: TxContext,
  id: DocumentId,
  { documentClass, fields }: Said,
): Promise<readonly Check[]> {
  const document = { organizationId: actor.organizationId, id };
  const key = duplicateKeyOf(documentClass, fields);
  if (key === null || documentClass === null) {
    await forgetDuplicateKey(tx, document);
    return [];
  }
  const duplicatePlace = await takeDuplicateKey(tx, document, key);
  const earlier = await findEarlier(tx, { ...document, duplicateKey: key, duplicatePlace });
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

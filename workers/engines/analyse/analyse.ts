import type { Classification, DocumentClass, Field } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';

import { classify } from './classify/classify.ts';
import { factsOf } from './facts.ts';
import { extractors } from './fields/registry.ts';
import { toSheet } from './sheet/sheet.ts';

export type Analysis = {
  readonly classification: Classification;
  readonly fields: readonly Field[];
};

/** Pure: the same pages give the same answer. */
export function analyse(pages: readonly PageReading[], hint: DocumentClass | undefined): Analysis {
  const sheet = toSheet(pages);
  const [likeliest] = classify(sheet, hint);
  const classification = likeliest ?? { value: 'other', confidence: 0 };
  return { classification, fields: extractors[classification.value](factsOf(sheet)) };
}

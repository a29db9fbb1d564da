import type { Classification, DocumentClass, Field } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';

import { classify } from './classify.ts';
import { extractors } from './fields/registry.ts';
import { toSheet } from './sheet.ts';

export type Analysis = {
  readonly classification: Classification;
  readonly fields: readonly Field[];
};

/** Pure: the same pages give the same answer. */
export function analyse(pages: readonly PageReading[], hint: DocumentClass | undefined): Analysis {
  const sheet = toSheet(pages);
  const classification = classify(sheet, hint);
  return { classification, fields: extractors[classification.value](sheet) };
}

import type { Classification, DocumentClass, Field } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';
export function analyse(_pages: readonly PageReading[], _hint: DocumentClass | undefined): { classification: Classification; fields: readonly Field[] } {
  return { classification: { value: 'other', confidence: 0.5 }, fields: [] };
}

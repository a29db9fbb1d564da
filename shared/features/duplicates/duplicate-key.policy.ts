import { createHash } from 'node:crypto';

import type { DocumentClass, Field, FieldValue } from '#shared/core/field.ts';

type Known = Pick<Field, 'name' | 'in' | 'value'>;

/** By which fields two documents of a class are the same; all of them must be there. */
const keys: Partial<Readonly<Record<DocumentClass, readonly string[]>>> = {
  invoice: ['seller_name', 'invoice_number', 'total'],
  credit_note: ['seller_name', 'invoice_number', 'total'],
  receipt: ['merchant_name', 'date', 'time', 'total'],
};

/** The fields of a class that make two documents the same. */
export const duplicateFieldsOf = (documentClass: DocumentClass): readonly string[] =>
  keys[documentClass] ?? [];

/** The same for two copies of a document; nothing where it says too little to tell. */
export function duplicateKeyOf(
  documentClass: DocumentClass | null,
  fields: readonly Known[],
): Buffer | null {
  const names = documentClass === null ? [] : duplicateFieldsOf(documentClass);
  const values = names.map((name) => {
    const found = fields.find((field) => field.name === name && field.in === null);
    return found && plainOf(found.value);
  });
  if (values.length === 0 || values.some((value) => value === undefined || value === ''))
    return null;
  return createHash('sha256')
    .update([documentClass, ...values].join('\n'))
    .digest();
}

/** Letters and digits: two readings of a name differ in spaces and signs. */
function plainOf(value: FieldValue): string {
  switch (value.type) {
    case 'text':
      return value.text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]/gu, '');
    case 'date':
      return value.date;
    case 'time':
      return value.time.slice(0, 5);
    case 'money':
      return String(Number(value.amount));
    case 'number':
      return String(Number(value.number));
    default:
      return '';
  }
}

/** What a row of an export is. */
export const exportSubjects = ['documents', 'fields', 'line_items', 'transactions'] as const;
export type ExportSubject = (typeof exportSubjects)[number];

export const exportFormats = ['csv', 'jsonl', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Lists of values in a document: an invoice's lines, a statement's transactions. */
export const fieldLists = ['line_items', 'transactions'] as const;
export type FieldList = (typeof fieldLists)[number];

import type { Document, Field } from '../client/docmill-client.ts';

/** What became of a file. */
export type Outcome = {
  readonly file: string;
  readonly sha256?: string;
  /** The server had these bytes before. */
  readonly wasThere?: boolean;
  readonly documentId?: string;
  /** As it ended, or as it stands where nobody waits. */
  readonly document?: Document;
  /** Why there is no document. */
  readonly refusal?: { readonly code: string; readonly detail: string };
};

export function isFailure({ document, refusal }: Outcome): boolean {
  return refusal !== undefined || document?.state === 'failed' || document?.state === 'cancelled';
}

/** One line for people. */
export function describeOutcome({
  file,
  refusal,
  documentId,
  document,
  wasThere,
}: Outcome): string {
  if (refusal) return `${file}  REFUSED  ${refusal.detail.replaceAll(/\s*\n\s*/g, ' ')}`;
  const before = wasThere ? ', was there before' : '';
  if (!document) return `${file}  ${documentId}  accepted${before}`;
  const { class: found, failure, state, fields } = document;
  if (failure) return `${file}  ${documentId}  FAILED  ${failure.code}: ${failure.detail}`;
  const kind = found ? `  ${found.value} (${Math.round(found.confidence * 100)} %)` : '';
  const values = fields.map((field) => `${field.name}=${valueOf(field)}`).join('  ');
  return `${file}  ${documentId}  ${state}${before}${kind}  ${values}`.trimEnd();
}

/** The same for programs: one JSON object in a line. */
export function toJsonLine({ file, sha256, wasThere, documentId, ...more }: Outcome): string {
  const { document, refusal } = more;
  const line = { file, sha256, was_there: wasThere, document_id: documentId, document, refusal };
  return JSON.stringify(line);
}

export function valueOf({ value }: Field): string {
  switch (value.type) {
    case 'money':
      return value.currency === null ? value.amount : `${value.amount} ${value.currency}`;
    case 'date':
      return value.date;
    case 'time':
      return value.time;
    case 'number':
      return value.number;
    case 'flag':
      return value.is_set ? 'yes' : 'no';
    case 'text':
      return value.text;
    default:
      return value satisfies never;
  }
}

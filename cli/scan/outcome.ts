import type { Document, Field } from '../client/docmill-client.ts';

/** What became of a file, or of a document that is a part of one. */
export type Outcome = {
  readonly file: string;
  /** Its name in the file that it came out of. */
  readonly part?: string;
  readonly sha256?: string;
  /** The server had these bytes before. */
  readonly wasThere?: boolean;
  readonly documentId?: string;
  /** As it ended, or as it stands where nobody waits. */
  readonly document?: Document;
  /** Of an archive and of a cut scan, what came out of it. */
  readonly parts?: readonly Outcome[];
  /** Why there is no document. */
  readonly refusal?: { readonly code: string; readonly detail: string };
};

/** A file has not gone well where one of its parts has not. */
export function isFailure({ document, refusal, parts = [] }: Outcome): boolean {
  const isBad = document?.state === 'failed' || document?.state === 'cancelled';
  return refusal !== undefined || isBad || parts.some(isFailure);
}

/** Each of them a document, or why there is none: of what holds others these, not itself. */
export function documentsOf(outcome: Outcome): readonly Outcome[] {
  const { parts = [] } = outcome;
  return parts.length === 0 ? [outcome] : parts.flatMap(documentsOf);
}

export function waitsForReview({ document }: Outcome): boolean {
  return document?.review?.state === 'waiting' || document?.review?.state === 'taken';
}

/** A line for people, and one more for each part. */
export function describeOutcome(outcome: Outcome): readonly string[] {
  const { file, part, documentId, parts = [] } = outcome;
  const name = part === undefined ? file : `${file} > ${part}`;
  const id = documentId === undefined ? [] : [documentId];
  const line = [name, ...id, ...describeEnd(outcome)].filter(Boolean).join('  ');
  return [line, ...parts.flatMap(describeOutcome)];
}

function describeEnd({ refusal, document, wasThere, parts }: Outcome): readonly string[] {
  if (refusal) return ['REFUSED', refusalOf(refusal)];
  const before = wasThere ? ', was there before' : '';
  if (!document) return [`accepted${before}`];
  const { class: found, failure, state, review, fields } = document;
  if (failure) return ['FAILED', `${failure.code}: ${failure.detail}`];
  const wait = waitsForReview({ file: '', document })
    ? `, waits for review (${review?.reasons.join(', ')})`
    : '';
  const kind = found ? `${found.value} (${Math.round(found.confidence * 100)} %)` : '';
  return [
    `${state}${before}${wait}`,
    parts ? heldIn(document) : '',
    kind,
    ...describeFields(fields),
  ];
}

function heldIn({ container }: Document): string {
  const count = container?.documents ?? 0;
  return count === 1 ? '1 document came out of it' : `${count} documents came out of it`;
}

const refusalOf = ({ code, detail }: { readonly code: string; readonly detail: string }): string =>
  `${code}: ${detail.replaceAll(/\s*\n\s*/g, ' ')}`;

/** Values that stand outside of lists, and how long the lists are. */
function describeFields(fields: readonly Field[]): readonly string[] {
  const lists = Map.groupBy(fields, ({ list }) => list);
  return [...lists].flatMap(([list, cells]) =>
    list === null
      ? cells.map((field) => `${field.name}=${valueOf(field)}`)
      : `${list}=${new Set(cells.map(({ row }) => row)).size} rows`,
  );
}

/** The same for programs: one JSON object in a line. */
export function toJsonLine(outcome: Outcome): string {
  return JSON.stringify(toJson(outcome));
}

function toJson({ file, part, sha256, wasThere, documentId, parts, ...more }: Outcome): object {
  const { document, refusal } = more;
  const named = { file, part, sha256, was_there: wasThere, document_id: documentId };
  return { ...named, document, parts: parts?.map(toJson), refusal };
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

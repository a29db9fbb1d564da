import type { Document, Field } from '../client/docmill-client.ts';
import { valueOf } from '../scan/outcome.ts';
import type { Sample } from './corpus/manifest.ts';

/** What came of a document with known answers. */
export type Outcome = {
  readonly sample: Sample;
  /** As it ended; undefined where the server did not take it. */
  readonly document: Document | undefined;
  /** Why nothing was read. */
  readonly failure: string | undefined;
  /** What was read from its pages, where the manifest has a transcript. */
  readonly text: string | undefined;
  /** From sending it to its end, as its sender sees it. */
  readonly seconds: number;
};

/** A value to compare: an amount without its currency, which is a field of its own. */
export const plainValueOf = (field: Field): string =>
  field.value.type === 'money' ? field.value.amount : valueOf(field);

/** Fields by themselves, in no row of a list. */
export const singlesOf = ({ document }: Outcome): readonly Field[] =>
  document?.fields.filter(({ list }) => list === null) ?? [];

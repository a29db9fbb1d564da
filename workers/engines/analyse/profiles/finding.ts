import type { Field } from '#shared/core/field.ts';
import type { MissReason } from '#shared/core/profile.ts';

import type { LabelHit } from '../labels/find-labels.ts';
import type { Line, Sheet } from '../sheet/sheet.ts';
import type { Manner } from './values.ts';

/** What came of looking for a field or a list. */
export type Finding = { readonly fields: readonly Field[] } | { readonly reason: MissReason };

/** Where fields of a profile are looked for. */
export type Scene<Key> = {
  readonly sheet: Sheet;
  readonly manner: Manner;
  /** The labels of all its fields in a line. */
  readonly labelsIn: (line: Line) => readonly LabelHit<Key>[];
};

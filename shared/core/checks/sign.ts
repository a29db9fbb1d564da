import type { Box } from '../box.ts';
import type { Check } from './check.ts';

/** What a file may show when somebody changed it after it was made. Each is a rule of its own. */
export const signNames = [
  'file_was_edited',
  'text_was_replaced',
  'text_was_painted_over',
  'text_was_drawn_twice',
  'text_lies_under_annotation',
  'font_stands_out',
  'text_layer_differs_from_picture',
] as const;
export type SignName = (typeof signNames)[number];

/** Without any of the document's text, which has its own places. */
export type Sign = {
  readonly sign: SignName;
  readonly page: number | null;
  readonly box: Box | null;
  /** The name of a program, where that is the sign. */
  readonly detail: string | null;
};

/** The check that passes where a file was looked at and shows nothing. */
const NO_SIGNS = 'no_signs_of_editing';

/**
 * Signs as checks.
 * @param fieldsAt the fields whose values stand there
 */
export function checksOfSigns(
  signs: readonly Sign[],
  fieldsAt: (sign: Sign) => readonly string[],
): readonly Check[] {
  if (signs.length === 0) {
    return [{ rule: NO_SIGNS, passed: true, fields: [], expected: null, found: null }];
  }
  return signs.map((sign) => ({
    rule: sign.sign,
    passed: false,
    fields: fieldsAt(sign),
    expected: null,
    found: sign.detail,
    page: sign.page,
    box: sign.box,
  }));
}

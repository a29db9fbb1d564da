import type { Box } from '../box.ts';

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

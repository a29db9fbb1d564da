/** Where a value stands to the label of its box. */
export type Place =
  /** In the label's cell: under it, or behind it in its line. */
  | 'cell'
  /** Before the label in its line. */
  | 'before'
  /** Over the label. */
  | 'above';

/** A box of a form, as the tax office prints it. */
export type BoxDefinition = {
  readonly name: string;
  /** How the printed label begins. */
  readonly label: string;
  readonly type: 'text' | 'money' | 'date' | 'flag';
  readonly place: Place;
  /** A number by which the tax office knows somebody. */
  readonly isSensitive: boolean;
};

export type FormDefinition = {
  readonly type: string;
  /** The title, which no other form and no instructions carry. */
  readonly title: RegExp;
  readonly boxes: readonly BoxDefinition[];
};

type Wish = { readonly place?: Place };

const box = (
  type: BoxDefinition['type'],
  isSensitive: boolean,
): ((name: string, label: string, wish?: Wish) => BoxDefinition) =>
  function define(name, label, { place = 'cell' } = {}) {
    return { name, label, type, place, isSensitive };
  };

export const text = box('text', false);
export const money = box('money', false);
export const date = box('date', false);
export const flag = box('flag', false);
export const taxpayerNumber = box('text', true);

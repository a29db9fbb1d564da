import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import type { Desk } from '../desk.ts';
import { makeQuote } from '../trade/order.ts';
import type { OtherTruth } from '../truth.ts';
import { createLeaf, type Leaf } from './leaf.ts';
import { booking, brochure, figures, priceList } from './sheets.ts';
import {
  article,
  contract,
  form,
  mail,
  manual,
  minutes,
  recipe,
  resume,
  twoColumns,
} from './texts.ts';

const writers: readonly ((leaf: Leaf) => void)[] = [
  article,
  twoColumns,
  contract,
  minutes,
  form,
  recipe,
  manual,
  resume,
  mail,
  figures,
  priceList,
  booking,
  brochure,
];

/** Anything that is none of the other kinds; one in seven is an offer. */
export function makeOther(desk: Desk): { pages: readonly Paper[]; truth: OtherTruth } {
  if (desk.random.chance(0.14)) return makeQuote(desk);
  const leaf = createLeaf(desk);
  desk.random.pick(writers)(leaf);
  return { pages: leaf.pen.pages(), truth: {} };
}

import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import type { Language } from '../places/place.ts';
import type { Form } from './form.ts';
import { startJob, type Job } from './job.ts';
import { airy, dueBox, terminal } from './skeletons/bills.ts';
import { boxedAddressee, boxes, framedWhole, shopOrder } from './skeletons/boxes.ts';
import { factsInALine, plainLetter, sellerBelow, windowLetter } from './skeletons/letters.ts';
import { bigTitle, centredHead, sidebar, twoParties } from './skeletons/offices.ts';

type Skeleton = (job: Job) => void;

const everywhere: readonly Skeleton[] = [
  windowLetter,
  factsInALine,
  plainLetter,
  sellerBelow,
  bigTitle,
  twoParties,
  sidebar,
  centredHead,
  boxedAddressee,
  boxes,
  framedWhole,
  shopOrder,
  dueBox,
  airy,
  terminal,
];

/** What is more frequent there than elsewhere. */
const customary: Readonly<Record<Language, readonly Skeleton[]>> = {
  en: [bigTitle, bigTitle, bigTitle, twoParties, airy, centredHead],
  de: [windowLetter, windowLetter, windowLetter, windowLetter, windowLetter, sellerBelow],
  fr: [boxedAddressee, boxedAddressee, boxedAddressee, factsInALine],
  es: [twoParties, boxedAddressee, factsInALine, boxes],
  it: [boxes, boxes, boxes, boxedAddressee],
  nl: [windowLetter, sellerBelow, sellerBelow, factsInALine],
  pt: [boxedAddressee, factsInALine, boxes, twoParties],
};

export type PrintedForm = {
  readonly pages: readonly Paper[];
  /** Whether the sum strikes the eye once more. */
  readonly isHighlighted: boolean;
};

/** Prints a form in one of the ways in which forms look there. */
export function printForm(form: Form): PrintedForm {
  const { random, language, place } = form.desk;
  const indian = place.country === 'IN' ? [framedWhole, framedWhole, framedWhole, framedWhole] : [];
  const skeleton = random.pick([...everywhere, ...customary[language], ...indian]);
  const job = startJob(form, skeleton === terminal ? 'mono' : undefined);
  skeleton(job);
  const isHighlighted = form.highlight !== undefined && [dueBox, airy].includes(skeleton);
  return { pages: job.pen.pages(), isHighlighted };
}

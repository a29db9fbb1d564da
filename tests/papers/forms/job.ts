import { A4, type Face } from '#cli/samples/sheet-of-paper.ts';

import type { Random } from '../random.ts';
import { createPen, type Pen } from '../sheet/pen.ts';
import type { Form } from './form.ts';

/** A form about to be printed. */
export type Job = {
  readonly form: Form;
  readonly random: Random;
  readonly pen: Pen;
  readonly left: number;
  readonly right: number;
  readonly width: number;
};

const LETTER = { width: 612, height: 792 } as const;

/** Lays out a fresh sheet of the size that is usual where the form is made. */
export function startJob(form: Form, face?: Face): Job {
  const { random, place } = form.desk;
  const paper = place.paper === 'letter' ? LETTER : A4;
  const usual = random.one('sans|sans|sans|sans|sans|serif|serif|mono') as Face;
  const chosen = face ?? usual;
  const size =
    chosen === 'mono' ? random.pick([7.5, 8, 8.5]) : random.pick([8, 8.5, 9, 9, 9.5, 10, 10.5]);
  const pen = createPen({ ...paper, size, face: chosen });
  const left = random.whole(36, 68);
  const right = paper.width - random.pick([left, left, 40, 50]);
  return { form, random, pen, left, right, width: right - left };
}

import { fillIn } from '../desk.ts';
import { entryManner, printEntries } from '../sheet/entries.ts';
import { printParagraph } from '../sheet/paragraphs.ts';
import { printTable, tableManner, type Table, type TableManner } from '../sheet/table.ts';
import {
  heightOfTotals,
  printTotals,
  totalsManner,
  widthOfTotals,
  type TotalsManner,
} from '../sheet/totals.ts';
import { heightOfFooter, printFooters, type Footer } from './footer.ts';
import type { Job } from './job.ts';

export type BodyOptions = {
  readonly footer?: Footer;
  /** Whether the bank account stands in the footer or elsewhere already. */
  readonly withoutPayment?: boolean;
  readonly tableLines?: TableManner['lines'];
  readonly totals?: TotalsManner['arrangement'];
};

/** Everything below the heading: the table, the sums, how to pay, and the footer. */
export function printBody(job: Job, top: number, options: BodyOptions = {}): void {
  const { form, pen } = job;
  const bottom = pen.height - Math.max(50, heightOfFooter(options.footer ?? []));
  let y = top;
  for (const text of form.opening) {
    y = printParagraph(pen, text, { x: job.left, y, width: job.width }) + 4;
  }
  y = printRows(job, y, bottom, options);
  y = printSums(job, y + 6, bottom, options);
  if (options.withoutPayment !== true) y = printPayment(job, y, bottom);
  y = printClosing(job, y, bottom);
  printFooters(job, options.footer ?? []);
}

function printRows(job: Job, top: number, bottom: number, { tableLines }: BodyOptions): number {
  const { form, pen, random, left, width } = job;
  const manner = { ...tableManner(random, pen), ...(tableLines ? { lines: tableLines } : {}) };
  const nextPage = (rowsDone: number, y: number): number => {
    if (form.carry) {
      const sum = form.carry.after(rowsDone);
      pen.right(`${form.carry.out}   ${sum}`, job.right - 4, y + pen.size + 2);
    }
    const next = startPage(job);
    if (!form.carry) return next;
    const label = fillIn(form.carry.in, { page: `${pen.pageCount() - 1}` });
    pen.right(`${label}   ${form.carry.after(rowsDone)}`, job.right - 4, next + 2);
    return next + 10;
  };
  const carryRoom = form.carry ? 14 : 0;
  const frame = { x: left, y: top, width, bottom: bottom - carryRoom, nextPage };
  return printTable(pen, form.table, frame, manner);
}

/** Starts a further page with a line that says to what it belongs. */
function startPage({ form, pen, left }: Job): number {
  pen.turnPage();
  pen.write(`${form.issuer.name}   ${form.title}`, left, 50, { size: 8 });
  return 70;
}

function printSums(job: Job, top: number, bottom: number, options: BodyOptions): number {
  const { form, pen, random, left, right, width } = job;
  if (form.totals.length === 0) return top;
  const canBeCells = form.totals.length > 1 && form.totals.length < 6;
  const drawn = totalsManner(random, pen, canBeCells);
  const manner = { ...drawn, arrangement: options.totals ?? drawn.arrangement };
  const taxTop = form.taxTable ? 30 + form.taxTable.rows.length * (pen.size + 16) : 0;
  let y = ensureRoom(job, top, bottom, heightOfTotals(form.totals, manner) + taxTop);
  if (form.taxTable) y = printTaxTable(job, form.taxTable, y + 12);
  const needed = widthOfTotals(pen, form.totals, manner);
  const isFull = manner.arrangement === 'cells';
  const sumWidth = isFull
    ? width
    : Math.min(width, Math.max(needed, width * random.pick([0.38, 0.45, 0.5])));
  const x = !isFull && random.chance(0.08) ? left : right - sumWidth;
  return printTotals(pen, form.totals, { x, y: y + pen.size + 10, width: sumWidth }, manner) + 6;
}

function printTaxTable(job: Job, table: Table, top: number): number {
  const { form, pen, random, left, width } = job;
  let y = top;
  if (form.taxTableTitle !== '') {
    pen.write(form.taxTableTitle, left, y, { isBold: random.chance(0.5) });
    y += 4;
  }
  const manner = { ...tableManner(random, pen), gap: 4 };
  const share = random.pick([0.5, 0.6, 1]);
  const frame = { x: left, y, width: width * share, bottom: pen.height, nextPage: () => y };
  return printTable(pen, table, frame, manner) + 4;
}

/** Turns the page if so much does not fit any more. */
function ensureRoom(job: Job, y: number, bottom: number, height: number): number {
  return y + height <= bottom ? y : startPage(job);
}

function printPayment(job: Job, top: number, bottom: number): number {
  const { form, pen, random, left, width } = job;
  if (form.payment.length === 0) return top;
  const manner = entryManner(random, pen, ['colon', 'columns', 'columns', 'cells', 'stacked']);
  const height = form.payment.length * (manner.size * 2 + manner.gap * 2) + 30;
  let y = ensureRoom(job, top + 14, bottom, height);
  if (form.paymentTitle !== '') {
    pen.write(form.paymentTitle, left, y, { isBold: random.chance(0.7) });
    y += pen.size + 6;
  }
  const inOneLine = form.payment.map(({ label, value }) => `${label}: ${value}`).join('   ');
  if (random.chance(0.2)) return printParagraph(pen, inOneLine, { x: left, y, width });
  return printEntries(pen, form.payment, { x: left, y, width: width * 0.75 }, manner);
}

function printClosing(job: Job, top: number, bottom: number): number {
  const { form, pen, left, width } = job;
  let y = top + 10;
  for (const text of form.closing) {
    const height = pen.wrap(text, width).length * pen.size * 1.3;
    y = ensureRoom(job, y, bottom, height);
    y = printParagraph(pen, text, { x: left, y, width }) + 5;
  }
  return y;
}

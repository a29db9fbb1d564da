import { fillIn } from '../desk.ts';
import type { Party } from '../names/parties.ts';
import type { Entry } from '../sheet/entries.ts';
import type { Form } from './form.ts';
import type { Job } from './job.ts';

export type Footer = readonly (readonly string[])[];

const inLine = ({ label, value }: Entry, mark: string): string =>
  label === '' ? value : `${label}${mark} ${value}`;

/** The issuer's name, address and facts in columns, as small print below a letter. */
export function footerOf(
  form: Form,
  { withPayment, mark }: { withPayment: boolean; mark: string },
): Footer {
  const { issuer, issuerAddress, issuerFacts, payment } = form;
  const half = Math.ceil(issuerFacts.length / 2);
  const columns = [
    [issuer.name, ...issuerAddress],
    issuerFacts.slice(0, half).map((fact) => inLine(fact, mark)),
    withPayment ? payment.map((fact) => inLine(fact, mark)) : [],
    issuerFacts.slice(half).map((fact) => inLine(fact, mark)),
  ];
  return columns.filter((column) => column.length > 0);
}

/** One or two lines that hold everything, divided by dots or bars. */
export function footerLine(form: Form, separator: string): Footer {
  const { issuer, issuerAddress, issuerFacts } = form;
  return [
    [
      [issuer.name, ...issuerAddress].join(separator),
      issuerFacts.map((fact) => inLine(fact, ':')).join(separator),
    ],
  ];
}

const SIZE = 7;
const STEP = 9;

export function heightOfFooter(footer: Footer): number {
  const lines = Math.max(0, ...footer.map((column) => column.length));
  return lines * STEP * 1.3 + 40;
}

/** Prints the footer and the number of the page on every page. */
export function printFooters(job: Job, footer: Footer): void {
  const { pen, random } = job;
  const isRuled = random.chance(0.5);
  const isNumbered = random.chance(pen.pageCount() > 1 ? 0.9 : 0.3);
  const isCentred = footer.length === 1;
  pen.onEachPage((page) => {
    if (footer.length > 0) printColumns(job, footer, { isRuled, isCentred });
    if (isNumbered) printPageNumber(job, page);
  });
}

function printColumns(
  { pen, left, right, width }: Job,
  footer: Footer,
  { isRuled, isCentred }: { isRuled: boolean; isCentred: boolean },
): void {
  const column = width / footer.length;
  const wrapped = footer.map((lines) =>
    lines.flatMap((line) => pen.wrap(line, column - 8, { size: SIZE })),
  );
  const deepest = Math.max(...wrapped.map((lines) => lines.length));
  const top = pen.height - 30 - deepest * STEP;
  if (isRuled) pen.rule([left, top - 10], [right, top - 10]);
  for (const [index, lines] of wrapped.entries()) {
    for (const [line, text] of lines.entries()) {
      const style = pen.fit(text, column - 6, { size: SIZE });
      const y = top + line * STEP;
      if (isCentred) pen.centre(text, left + width / 2, y, style);
      else pen.write(text, left + index * column, y, style);
    }
  }
}

function printPageNumber({ form, pen, right }: Job, page: number): void {
  const text = fillIn(form.pageLabel, { page: `${page}`, pages: `${pen.pageCount()}` });
  pen.right(text, right, pen.height - 18, { size: 7.5 });
}

/** Everything the issuer says of itself beside the name. */
export const linesOfIssuer = (form: Form, mark = ':'): readonly string[] => [
  ...form.issuerAddress,
  ...form.issuerFacts.map((fact) => inLine(fact, mark)),
];

/** Everything below the addressee's name. */
export const linesOfAddressee = (form: Form, mark = ':'): readonly string[] => [
  ...form.addresseeAddress,
  ...form.addresseeFacts.map((fact) => inLine(fact, mark)),
];

export const shortAddress = (
  { name }: Party,
  address: readonly string[],
  separator: string,
): string => [name, ...address].join(separator);

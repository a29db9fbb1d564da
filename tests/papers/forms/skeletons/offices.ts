import { entryManner, printEntries } from '../../sheet/entries.ts';
import { partyManner, printParty } from '../../sheet/party-block.ts';
import { printBody } from '../body.ts';
import { linesOfAddressee, linesOfIssuer } from '../footer.ts';
import type { Job } from '../job.ts';

/** The American way: the title large at the right, who pays and who receives below. */
export function bigTitle(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  const title = { size: random.pick([20, 24, 28, 32]), isBold: random.chance(0.7) };
  pen.right(form.title, right, 66, pen.fit(form.title, 240, title));
  const manner = {
    ...partyManner(random, pen),
    nameSize: random.pick([11, 13, 16]),
    boldName: true,
  };
  const issuer = { label: '', name: form.issuer.name, lines: linesOfIssuer(form) };
  const end = printParty(pen, issuer, { x: left, y: 56, width: width - 260 }, manner);
  const facts = { x: right - 210, y: 96, width: 210 };
  const factsEnd = printEntries(
    pen,
    form.entries,
    facts,
    entryManner(random, pen, ['apart', 'towards', 'columns', 'colon']),
  );
  const y = Math.max(end, factsEnd) + 22;
  const below = printAddressees(job, y);
  printBody(job, below + 20);
}

/** Who pays and, beside it, who receives. */
export function printAddressees(job: Job, top: number): number {
  const { form, pen, random, left, width } = job;
  const manner = partyManner(random, pen);
  const half = width / 2;
  const payer = {
    label: form.labels.addressee,
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  const below = printParty(pen, payer, { x: left, y: top, width: half - 16 }, manner);
  if (!form.consignee) return below;
  const receiver = {
    label: form.labels.consignee,
    name: form.consignee.name,
    lines: form.consignee.address,
  };
  const area = { x: left + half, y: top, width: half - 16 };
  return Math.max(below, printParty(pen, receiver, area, manner));
}

/** Issuer and addressee side by side under a title, the facts in a grid. */
export function twoParties(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  const size = random.pick([16, 20, 24]);
  const title = pen.fit(form.title, width, { size, isBold: random.chance(0.8) });
  const side = random.one('left|left|centre|right');
  if (side === 'centre') pen.centre(form.title, left + width / 2, 62, title);
  else if (side === 'right') pen.right(form.title, right, 62, title);
  else pen.write(form.title, left, 62, title);
  const manner = { ...partyManner(random, pen), boldLabel: true };
  const half = width / 2;
  const issuer = { label: form.labels.issuer, name: form.issuer.name, lines: linesOfIssuer(form) };
  const addressee = {
    label: form.labels.addressee,
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  const [first, second] = random.chance(0.8) ? [issuer, addressee] : [addressee, issuer];
  const area = { y: 96, width: half - 16 };
  const one = printParty(pen, first, { ...area, x: left + 6 }, manner);
  const two = printParty(pen, second, { ...area, x: left + half + 6 }, manner);
  const y = Math.max(one, two);
  if (random.chance(0.4)) {
    pen.frame(left, 82, left + half - 6, y);
    pen.frame(left + half, 82, right, y);
  }
  const arrangement = random.pick(['cells', 'cells', 'columns'] as const);
  const facts = { x: left, y: y + 26, width: arrangement === 'cells' ? width : half };
  const end = printEntries(pen, form.entries, facts, entryManner(random, pen, [arrangement]));
  printBody(job, end + 14);
}

/** A column of facts runs down the right side. */
export function sidebar(job: Job): void {
  const { form, pen, random, left, right } = job;
  const column = 140;
  const x = right - column;
  pen.write(
    form.title,
    left,
    66,
    pen.fit(form.title, 300, { size: 22, isBold: random.chance(0.6) }),
  );
  const manner = { ...entryManner(random, pen, ['stacked']), gap: 4 };
  let y = printEntries(pen, form.entries, { x, y: 60, width: column }, manner) + 14;
  const issuer = { label: form.labels.issuer, name: form.issuer.name, lines: linesOfIssuer(form) };
  y = printParty(
    pen,
    issuer,
    { x, y, width: column },
    { ...partyManner(random, pen), boldLabel: true },
  );
  pen.rule([x - 12, 50], [x - 12, y]);
  const below = printAddressees({ ...job, right: x - 24, width: x - 24 - left }, 110);
  printBody(job, Math.max(y, below) + 24);
}

/** All of the heading in the middle. */
export function centredHead(job: Job): void {
  const { form, pen, random, left, width } = job;
  const manner = {
    ...partyManner(random, pen),
    align: 'centre' as const,
    nameSize: random.pick([14, 17, 20]),
    boldName: true,
  };
  const issuer = { label: '', name: form.issuer.name, lines: linesOfIssuer(form) };
  let y = printParty(pen, issuer, { x: left + 60, y: 52, width: width - 120 }, manner) + 10;
  pen.rule([left, y - 6], [left + width, y - 6]);
  const title = pen.fit(form.title, width, { size: random.pick([13, 16]), isBold: true });
  pen.centre(form.title, left + width / 2, y + 14, title);
  y += 40;
  const half = width / 2;
  const party = {
    label: form.labels.addressee,
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  const below = printParty(pen, party, { x: left, y, width: half - 16 }, partyManner(random, pen));
  const facts = entryManner(random, pen, ['columns', 'colon', 'apart', 'towards']);
  const end = printEntries(pen, form.entries, { x: left + half, y, width: half }, facts);
  printBody(job, Math.max(below, end) + 18);
}

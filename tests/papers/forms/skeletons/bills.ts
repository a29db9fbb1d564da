import { entryManner, printEntries } from '../../sheet/entries.ts';
import { partyManner, printParty } from '../../sheet/party-block.ts';
import { printBody } from '../body.ts';
import { footerLine, linesOfAddressee, linesOfIssuer } from '../footer.ts';
import type { Job } from '../job.ts';
import { printAddressees } from './offices.ts';

/** What is to be paid stands in a box at the top, as bills for power and telephones have it. */
export function dueBox(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  pen.write(form.issuer.name, left, 58, pen.fit(form.issuer.name, 260, { size: 18, isBold: true }));
  const x = right - 200;
  const manner = entryManner(random, pen, ['apart', 'columns', 'stacked', 'colon']);
  let box = printEntries(pen, form.entries, { x: x + 8, y: 62, width: 184 }, manner) + 4;
  if (form.highlight) {
    const { label, value } = form.highlight;
    pen.write(label, x + 8, box + 8, pen.fit(label, 184, { isBold: true }));
    pen.write(
      value,
      x + 8,
      box + 28,
      pen.fit(value, 184, { size: random.pick([14, 18]), isBold: true }),
    );
    box += 38;
  }
  pen.frame(x, 46, right, box);
  const party = { label: '', name: form.addressee.name, lines: linesOfAddressee(form) };
  const below = printParty(pen, party, { x: left, y: 130, width: 230 }, partyManner(random, pen));
  const y = Math.max(box, below) + 26;
  pen.write(form.title, left, y, pen.fit(form.title, width, { size: 14, isBold: true }));
  printBody(job, y + 18, { footer: footerLine(form, random.pick([' | ', ' · ', ' - '])) });
}

/** Much white, few rules, and the sum in a sentence of its own. */
export function airy(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  pen.write(form.title, left, 70, pen.fit(form.title, width * 0.52, { size: 22, isBold: true }));
  pen.right(
    form.issuer.name,
    right,
    66,
    pen.fit(form.issuer.name, width * 0.4, { size: 13, isBold: random.chance(0.5) }),
  );
  const manner = {
    ...entryManner(random, pen, ['columns', 'stacked', 'colon']),
    boldLabel: true,
    boldValue: false,
  };
  let y = printEntries(pen, form.entries, { x: left, y: 100, width: width * 0.6 }, manner) + 18;
  const half = width / 2;
  const parties = { ...partyManner(random, pen), boldLabel: true };
  const name = { label: random.chance(0.5) ? form.labels.issuer : '', name: form.issuer.name };
  const one = printParty(
    pen,
    { ...name, lines: linesOfIssuer(form) },
    { x: left, y, width: half - 20 },
    parties,
  );
  const addressee = {
    label: form.labels.addressee,
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  const two = printParty(pen, addressee, { x: left + half, y, width: half - 10 }, parties);
  y = Math.max(one, two) + 30;
  if (form.highlight) {
    const text = `${form.highlight.label} ${form.highlight.value}`;
    pen.write(text, left, y, pen.fit(text, width, { size: 15, isBold: true }));
    y += 18;
  }
  printBody(job, y, { tableLines: random.pick(['head', 'none', 'rows'] as const) });
}

/** What an old program prints in letters of one width. */
export function terminal(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  const stars = random.one('*|=|-');
  const across = Math.floor(width / pen.widthOf(stars));
  pen.write(
    form.issuer.name.toUpperCase(),
    left,
    48,
    pen.fit(form.issuer.name.toUpperCase(), width, {}),
  );
  let y = 60;
  for (const line of linesOfIssuer(form)) {
    pen.write(line, left, y, pen.fit(line, width, {}));
    y += pen.size + 2;
  }
  pen.write(stars.repeat(across), left, y + 4);
  pen.centre(form.title, left + width / 2, y + 18, pen.fit(form.title, width, {}));
  pen.write(stars.repeat(across), left, y + 30);
  y += 50;
  const facts = entryManner(random, pen, ['columns', 'colon']);
  const end = printEntries(
    pen,
    form.entries,
    { x: right - 220, y, width: 220 },
    { ...facts, boldLabel: false, boldValue: false },
  );
  const below = printAddressees({ ...job, width: width - 240, form: withoutConsignee(job) }, y);
  printBody(job, Math.max(end, below) + 14, { tableLines: random.pick(['none', 'head'] as const) });
}

function withoutConsignee({ form }: Job): Job['form'] {
  const { consignee: _, ...rest } = form;
  return rest;
}

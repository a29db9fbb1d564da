import { entryManner, printEntries } from '../../sheet/entries.ts';
import { partyManner, printParty } from '../../sheet/party-block.ts';
import { printBody } from '../body.ts';
import { footerLine, footerOf, linesOfAddressee, linesOfIssuer, shortAddress } from '../footer.ts';
import type { Job } from '../job.ts';

/** A business letter as DIN 5008 has it: window, block of facts, subject, small print. */
export function windowLetter(job: Job): void {
  const { form, pen, random, left, right } = job;
  const logo = { size: random.pick([14, 18, 22]), isBold: random.chance(0.6) };
  const fitting = pen.fit(form.issuer.name, 300, logo);
  if (random.chance(0.5)) pen.right(form.issuer.name, right, 60, fitting);
  else pen.write(form.issuer.name, random.chance(0.5) ? left : 200, 60, fitting);
  const separator = random.pick([' · ', ' - ', ', ', ' • ', ' – ', ' | ']);
  const sender = shortAddress(form.issuer, form.issuerAddress, separator);
  pen.write(sender, left, 122, pen.fit(sender, 240, { size: 6.5 }));
  if (random.chance(0.3)) pen.rule([left, 125], [left + 230, 125]);
  const party = { label: '', name: form.addressee.name, lines: linesOfAddressee(form) };
  const below = printParty(pen, party, { x: left, y: 142, width: 230 }, partyManner(random, pen));
  const manner = entryManner(random, pen, ['columns', 'apart', 'colon', 'stacked', 'towards']);
  const facts = { x: right - 205, y: random.pick([118, 130, 142]), width: 205 };
  const factsEnd = printEntries(pen, form.entries, facts, manner);
  const y = Math.max(below, factsEnd, 230) + random.whole(16, 34);
  const size = random.pick([11, 12, 14, 16]);
  pen.write(
    form.title,
    left,
    y,
    pen.fit(form.title, job.width, { size, isBold: random.chance(0.85) }),
  );
  const withPayment = random.chance(0.6);
  const footer = footerOf(form, { withPayment, mark: random.one(':|:||') });
  printBody(job, y + 24, { footer, withoutPayment: withPayment });
}

/** The issuer large at the left, the addressee below, the facts in a line of cells. */
export function factsInALine(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  const manner = {
    ...partyManner(random, pen),
    nameSize: random.pick([12, 15, 18]),
    boldName: true,
  };
  const issuer = { label: '', name: form.issuer.name, lines: linesOfIssuer(form) };
  const isRight = random.chance(0.5);
  const area = { x: isRight ? right - 240 : left, y: 54, width: 240 };
  const end = printParty(pen, issuer, area, { ...manner, align: isRight ? 'right' : 'left' });
  const label = random.chance(0.5) ? form.labels.addressee : '';
  const party = { label, name: form.addressee.name, lines: linesOfAddressee(form) };
  const top = isRight ? Math.min(end, 120) : end + 20;
  const below = printParty(pen, party, { x: left, y: top, width: 240 }, partyManner(random, pen));
  let y = Math.max(end, below) + 24;
  const title = { size: random.pick([14, 18, 22]), isBold: random.chance(0.8) };
  pen.write(form.title, left, y, pen.fit(form.title, width, title));
  y += 26;
  y = printEntries(pen, form.entries, { x: left, y, width }, entryManner(random, pen, ['cells']));
  printBody(job, y + 14);
}

/** Somebody who works alone: few lines, no frames. */
export function plainLetter(job: Job): void {
  const { form, pen, random, left, width } = job;
  pen.write(form.issuer.name, left, 62, {
    size: random.pick([12, 16, 20]),
    isBold: random.chance(0.5),
  });
  let y = 80;
  for (const line of form.issuerAddress) {
    pen.write(line, left, y);
    y += pen.size + 3;
  }
  const facts = printEntries(
    pen,
    form.issuerFacts,
    { x: left, y, width: 260 },
    entryManner(random, pen, ['colon']),
  );
  const party = {
    label: random.chance(0.4) ? form.labels.addressee : '',
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  y = printParty(pen, party, { x: left, y: facts + 22, width: 280 }, partyManner(random, pen)) + 22;
  const bold = random.chance(0.7);
  const title = pen.fit(form.title, width, { size: random.pick([12, 14, 18]), isBold: bold });
  const isTitleFirst = random.chance(0.6);
  if (isTitleFirst) {
    pen.write(form.title, left, y, title);
    y += 22;
  }
  y =
    printEntries(
      pen,
      form.entries,
      { x: left, y, width },
      entryManner(random, pen, ['colon', 'columns']),
    ) + 12;
  if (!isTitleFirst) {
    pen.write(form.title, left, y, title);
    y += 22;
  }
  printBody(job, y, { tableLines: random.pick(['none', 'head'] as const) });
}

/** Who issues it stands in the small print alone, and perhaps as a word of a logo. */
export function sellerBelow(job: Job): void {
  const { form, pen, random, left, right } = job;
  const logo = form.issuer.name.split(' ')[0] ?? '';
  if (random.chance(0.6)) pen.write(logo.toLowerCase(), left, 62, { size: 24, isBold: true });
  const size = random.pick([16, 20, 26]);
  pen.right(form.title, right, 64, pen.fit(form.title, 260, { size, isBold: random.chance(0.6) }));
  const party = {
    label: random.chance(0.5) ? form.labels.addressee : '',
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  const below = printParty(pen, party, { x: left, y: 118, width: 250 }, partyManner(random, pen));
  const manner = entryManner(random, pen, ['apart', 'towards', 'columns', 'colon']);
  const facts = printEntries(pen, form.entries, { x: right - 215, y: 118, width: 215 }, manner);
  const withPayment = random.chance(0.5);
  const footer = random.chance(0.5)
    ? footerOf(form, { withPayment, mark: ':' })
    : footerLine(form, random.pick([' | ', ' · ', ', ', ' - ']));
  const isColumns = footer.length > 1;
  printBody(job, Math.max(below, facts) + 30, { footer, withoutPayment: withPayment && isColumns });
}

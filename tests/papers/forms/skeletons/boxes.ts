import { entryManner, printEntries } from '../../sheet/entries.ts';
import { partyManner, printParty } from '../../sheet/party-block.ts';
import { printBody } from '../body.ts';
import { linesOfAddressee, linesOfIssuer } from '../footer.ts';
import type { Job } from '../job.ts';
import { printAddressees } from './offices.ts';

/** The French way: the addressee in a box at the right, ruled columns, sums in a grid below. */
export function boxedAddressee(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  const manner = { ...partyManner(random, pen), boldName: true };
  const issuer = { label: '', name: form.issuer.name, lines: linesOfIssuer(form) };
  const end = printParty(
    pen,
    issuer,
    { x: left, y: 52, width: width / 2 - 10 },
    { ...manner, nameSize: random.pick([11, 14]) },
  );
  const x = right - width * 0.45;
  const addressee = {
    label: random.chance(0.4) ? form.labels.addressee : '',
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  const top = random.pick([76, 100, 120]);
  const below = printParty(
    pen,
    addressee,
    { x: x + 8, y: top + 16, width: width * 0.45 - 16 },
    manner,
  );
  if (random.chance(0.7)) pen.frame(x, top, right, below);
  let y = Math.max(end, below) + 26;
  pen.write(
    form.title,
    left,
    y,
    pen.fit(form.title, width, { size: random.pick([13, 16]), isBold: true }),
  );
  y += 24;
  const cells = { ...entryManner(random, pen, ['cells']), gap: 6 };
  y = printEntries(pen, form.entries, { x: left, y, width }, cells);
  const tableLines = random.pick(['columns', 'columns', 'grid'] as const);
  const isCells = random.chance(0.4) && form.totals.length > 1 && form.totals.length < 6;
  printBody(job, y + 8, { tableLines, ...(isCells ? { totals: 'cells' as const } : {}) });
}

/** The Italian way: every part in its own box. */
export function boxes(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  const manner = { ...partyManner(random, pen), boldLabel: true };
  const half = width / 2;
  const issuer = { label: form.labels.issuer, name: form.issuer.name, lines: linesOfIssuer(form) };
  const addressee = {
    label: form.labels.addressee,
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  const one = printParty(pen, issuer, { x: left + 6, y: 54, width: half - 12 }, manner);
  const two = printParty(pen, addressee, { x: left + half + 6, y: 54, width: half - 12 }, manner);
  const end = Math.max(one, two);
  pen.frame(left, 40, right, end);
  pen.rule([left + half, 40], [left + half, end]);
  const style = { size: 12, isBold: true };
  pen.write(form.title, left + 6, end + 20, pen.fit(form.title, width - 12, style));
  pen.frame(left, end, right, end + 28);
  const cells = { ...entryManner(random, pen, ['cells']), gap: 6 };
  const y = printEntries(pen, form.entries, { x: left, y: end + 44, width }, cells);
  const tableLines = random.pick(['grid', 'columns'] as const);
  printBody(job, y + 6, {
    tableLines,
    ...(form.totals.length > 1 && form.totals.length < 6 && random.chance(0.4)
      ? { totals: 'cells' as const }
      : {}),
  });
}

/** The Indian way: one large frame, the title above it, facts in two columns of cells. */
export function framedWhole(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  pen.centre(
    form.title,
    left + width / 2,
    42,
    pen.fit(form.title, width, { size: 12, isBold: true }),
  );
  const half = width / 2;
  const manner = { ...partyManner(random, pen), boldName: true };
  const issuer = { label: '', name: form.issuer.name, lines: linesOfIssuer(form) };
  const one = printParty(pen, issuer, { x: left + 5, y: 64, width: half - 12 }, manner);
  pen.rule([left, one], [left + half, one]);
  const addressee = {
    label: form.labels.addressee,
    name: form.addressee.name,
    lines: linesOfAddressee(form),
  };
  const two = printParty(
    pen,
    addressee,
    { x: left + 5, y: one + 14, width: half - 12 },
    { ...manner, boldLabel: false },
  );
  const stacked = { ...entryManner(random, pen, ['cells']), gap: 6 };
  const three = printEntries(
    pen,
    form.entries,
    { x: left + half, y: 50 + pen.size + 1, width: half },
    stacked,
  );
  const end = Math.max(two, three);
  pen.frame(left, 50, right, end);
  pen.rule([left + half, 50], [left + half, end]);
  printBody(job, end, { tableLines: random.pick(['columns', 'grid'] as const) });
}

/** A shop on the net: addresses of bill and parcel side by side, numbers above. */
export function shopOrder(job: Job): void {
  const { form, pen, random, left, right, width } = job;
  pen.write(
    form.issuer.name,
    left,
    60,
    pen.fit(form.issuer.name, width * 0.5, { size: 20, isBold: true }),
  );
  pen.right(
    form.title,
    right,
    60,
    pen.fit(form.title, width * 0.42, { size: random.pick([13, 17]), isBold: random.chance(0.5) }),
  );
  pen.rule([left, 70], [right, 70]);
  const facts = entryManner(random, pen, ['colon', 'columns']);
  let y = printEntries(pen, form.entries, { x: left, y: 92, width: width / 2 }, facts);
  const lines = linesOfIssuer(form);
  let side = 92;
  for (const line of lines) {
    pen.right(line, right, side, pen.fit(line, width / 2 - 10, { size: pen.size - 1 }));
    side += pen.size + 2;
  }
  y = printAddressees(job, Math.max(y, side) + 18);
  printBody(job, y + 18);
}

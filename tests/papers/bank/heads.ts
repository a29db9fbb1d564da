import type { Party } from '../names/parties.ts';
import type { Random } from '../random.ts';
import { entryManner, printEntries, type Entry } from '../sheet/entries.ts';
import { partyManner, printParty } from '../sheet/party-block.ts';
import type { Pen } from '../sheet/pen.ts';

/** What stands above the bookings. */
export type BankHead = {
  readonly pen: Pen;
  readonly random: Random;
  readonly left: number;
  readonly right: number;
  readonly title: string;
  readonly bank: Party;
  readonly bankLines: readonly string[];
  /** Empty where nobody is named. */
  readonly holder: string;
  readonly holderLines: readonly string[];
  readonly entries: readonly Entry[];
  readonly summaryTitle: string;
  readonly summary: readonly Entry[];
};

type Head = (head: BankHead) => number;

const nameOf = ({ pen, random, bank }: BankHead, width: number) =>
  pen.fit(bank.name, width, { size: random.pick([13, 16, 20]), isBold: random.chance(0.7) });

/** A letter: the holder in the window, the facts at the right. */
const letterHead: Head = (head) => {
  const { pen, random, left, right, title, bank, bankLines, holder, holderLines } = head;
  if (random.chance(0.5)) pen.right(bank.name, right, 56, nameOf(head, 300));
  else pen.write(bank.name, left, 56, nameOf(head, 300));
  let y = 70;
  for (const line of bankLines) {
    pen.write(line, left, y + 6, pen.fit(line, 230, { size: 7 }));
    y += 9;
  }
  const party = { label: '', name: holder, lines: holderLines };
  const below =
    holder === ''
      ? y + 10
      : printParty(
          pen,
          party,
          { x: left, y: Math.max(130, y + 24), width: 230 },
          partyManner(random, pen),
        );
  const facts = entryManner(random, pen, ['apart', 'columns', 'colon', 'towards', 'stacked']);
  const end = printEntries(pen, head.entries, { x: right - 225, y: 110, width: 225 }, facts);
  y = Math.max(below, end) + 26;
  pen.write(
    title,
    left,
    y,
    pen.fit(title, right - left, { size: random.pick([12, 14, 17]), isBold: true }),
  );
  return printSummary(head, y + 18);
};

/** The title across the page, the facts in cells below it. */
const bannerHead: Head = (head) => {
  const { pen, random, left, right, title, bank, bankLines, holder, holderLines } = head;
  const width = right - left;
  pen.write(
    title,
    left,
    58,
    pen.fit(title, width * 0.55, { size: random.pick([16, 20, 24]), isBold: random.chance(0.6) }),
  );
  pen.right(bank.name, right, 58, nameOf(head, width * 0.4));
  let y = 72;
  for (const line of bankLines) {
    pen.right(line, right, y + 4, pen.fit(line, width * 0.45, { size: 7.5 }));
    y += 9;
  }
  y += 20;
  if (holder !== '') {
    y =
      printParty(
        pen,
        { label: '', name: holder, lines: holderLines },
        { x: left, y, width: 250 },
        partyManner(random, pen),
      ) + 16;
  }
  const facts = entryManner(random, pen, ['cells', 'columns', 'colon']);
  y = printEntries(pen, head.entries, { x: left, y, width }, facts) + 16;
  return printSummary(head, y);
};

/** Who and what at the left, the sums in a box at the right. */
const boxHead: Head = (head) => {
  const { pen, random, left, right, title, bank, holder, holderLines } = head;
  pen.write(bank.name, left, 54, nameOf(head, 280));
  pen.right(title, right, 54, pen.fit(title, 210, { size: 12, isBold: true }));
  pen.rule([left, 64], [right, 64]);
  let y = 88;
  if (holder !== '') {
    y =
      printParty(
        pen,
        { label: '', name: holder, lines: holderLines },
        { x: left, y, width: 230 },
        partyManner(random, pen),
      ) + 14;
  }
  const half = (right - left) / 2;
  const facts = entryManner(random, pen, ['colon', 'columns']);
  const one = printEntries(pen, head.entries, { x: left, y, width: half - 20 }, facts);
  let two = 84;
  if (head.summary.length > 0) {
    const x = left + half + 10;
    pen.write(head.summaryTitle, x, two + 8, { isBold: true });
    const manner = entryManner(random, pen, ['apart', 'columns']);
    two = printEntries(pen, head.summary, { x, y: two + 26, width: half - 20 }, manner);
    pen.frame(x - 8, 78, right, two);
  }
  return Math.max(one, two) + 24;
};

/** Lines of an old program: everything at the left. */
const plainHead: Head = (head) => {
  const { pen, random, left, right, title, bank, bankLines, holder, holderLines } = head;
  pen.write(bank.name, left, 50, nameOf(head, right - left));
  let y = 64;
  for (const line of bankLines) {
    pen.write(line, left, y);
    y += pen.size + 2;
  }
  y += 14;
  pen.centre(title, (left + right) / 2, y, { isBold: true });
  y += 20;
  const facts = entryManner(random, pen, ['columns', 'colon']);
  const own = holder === '' ? [] : [holder, ...holderLines];
  for (const line of own) {
    pen.write(line, left, y);
    y += pen.size + 2;
  }
  y = printEntries(pen, head.entries, { x: left, y: y + 8, width: right - left }, facts) + 12;
  return printSummary(head, y);
};

/** The sums of the period, where the bank shows them above the bookings. */
function printSummary(
  { pen, random, left, right, summary, summaryTitle }: BankHead,
  top: number,
): number {
  if (summary.length === 0) return top;
  pen.write(summaryTitle, left, top + 4, { isBold: random.chance(0.7) });
  const manner = entryManner(random, pen, ['apart', 'cells', 'columns']);
  const width = manner.arrangement === 'cells' ? right - left : (right - left) * 0.6;
  return printEntries(pen, summary, { x: left, y: top + 20 + pen.size, width }, manner) + 14;
}

export const heads: readonly Head[] = [letterHead, letterHead, bannerHead, boxHead, plainHead];

import type { Paper } from '#cli/samples/sheet-of-paper.ts';

import { fillIn, type Desk } from '../desk.ts';
import { customerOf, firmOf, type Party } from '../names/parties.ts';
import { partyManner, printParty } from '../sheet/party-block.ts';
import type { LetterTruth } from '../truth.ts';
import { createLeaf, paragraphOf, told, type Leaf } from './leaf.ts';

type Parties = { readonly sender: Party; readonly receiver: Party };

/** A letter from somebody to somebody, some of them about what is not yet paid. */
export function makeLetter(desk: Desk): { pages: readonly Paper[]; truth: LetterTruth } {
  const { random } = desk;
  const leaf = createLeaf(desk);
  const { words } = leaf;
  const parties = {
    sender: random.chance(0.7) ? firmOf(desk) : customerOf(desk),
    receiver: customerOf(desk),
  };
  const saysDate = random.chance(0.92);
  const subjects = words.subjects.split('|');
  const isReminder = random.chance(0.2);
  // The reminders' subjects stand at the end but two of the list.
  const subject = random.chance(0.85)
    ? told(desk, isReminder ? subjects.slice(12, 14).join('|') : words.subjects)
    : '';
  const dateLine = saysDate
    ? fillIn(random.one(words.dateLine), { city: parties.sender.city, date: desk.date(desk.today) })
    : '';
  random.pick([windowHead, rightHead, personalHead])(leaf, parties, dateLine);
  if (subject !== '') {
    leaf.say(`${random.one(words.subjectMark)}${subject}`, { isBold: random.chance(0.7) });
    leaf.skip(14);
  }
  leaf.say(told(desk, words.salutations));
  leaf.skip(8);
  printText(leaf, isReminder);
  printClosing(leaf, parties.sender);
  printFoot(leaf, parties.sender);
  return {
    pages: leaf.pen.pages(),
    truth: {
      ...(saysDate ? { date: desk.today } : {}),
      ...(subject === '' ? {} : { subject }),
    },
  };
}

type Head = (leaf: Leaf, parties: Parties, dateLine: string) => void;

/** The sender above, the receiver in the window, the date at the right. */
const windowHead: Head = (leaf, { sender, receiver }, dateLine) => {
  const { pen, left, right, width, desk } = leaf;
  const { random } = desk;
  const style = pen.fit(sender.name, width, {
    size: random.pick([13, 17, 20]),
    isBold: random.chance(0.6),
  });
  if (random.chance(0.5)) pen.right(sender.name, right, 60, style);
  else pen.write(sender.name, left, 60, style);
  const small = [sender.name, ...sender.address].join(' - ');
  pen.write(small, left, 116, pen.fit(small, 240, { size: 7 }));
  const party = { label: '', name: receiver.name, lines: receiver.address };
  const below = printParty(pen, party, { x: left, y: 134, width: 240 }, partyManner(random, pen));
  pen.right(dateLine, right, below + 24);
  leaf.moveTo(below + 52);
};

/** Everything of the sender in a block at the right. */
const rightHead: Head = (leaf, { sender, receiver }, dateLine) => {
  const { pen, left, right, desk } = leaf;
  const { random } = desk;
  const lines = [
    ...sender.address,
    ...(random.chance(0.6) ? [sender.phone] : []),
    ...(random.chance(0.5) ? [sender.email] : []),
  ];
  const block = { label: '', name: sender.name, lines };
  const end = printParty(
    pen,
    block,
    { x: right - 200, y: 60, width: 200 },
    partyManner(random, pen),
  );
  const party = { label: '', name: receiver.name, lines: receiver.address };
  const below = printParty(
    pen,
    party,
    { x: left, y: end + 20, width: 240 },
    partyManner(random, pen),
  );
  if (random.chance(0.5)) pen.write(dateLine, left, below + 22);
  else pen.right(dateLine, right, below + 22);
  leaf.moveTo(below + 50);
};

/** The sender at the left, the date below, then the receiver. */
const personalHead: Head = (leaf, { sender, receiver }, dateLine) => {
  const { pen, left, desk } = leaf;
  const { random } = desk;
  const own = { label: '', name: sender.name, lines: sender.address };
  let y = printParty(pen, own, { x: left, y: 64, width: 260 }, partyManner(random, pen)) + 18;
  if (dateLine !== '') {
    pen.write(dateLine, left, y);
    y += 26;
  }
  const party = { label: '', name: receiver.name, lines: receiver.address };
  leaf.moveTo(printParty(pen, party, { x: left, y, width: 260 }, partyManner(random, pen)) + 28);
};

function printText(leaf: Leaf, isReminder: boolean): void {
  const { desk, words } = leaf;
  const { random } = desk;
  if (isReminder) {
    leaf.say(paragraphOf(desk, words.reminder.split('|').slice(0, 1).join('|'), 1));
    leaf.skip(8);
    leaf.say(paragraphOf(desk, words.reminder.split('|').slice(1).join('|'), random.whole(1, 4)));
    leaf.skip(8);
    return;
  }
  const paragraphs = random.pick([1, 2, 3, 3, 4, 9]);
  for (let count = 0; count < paragraphs; count += 1) {
    leaf.say(paragraphOf(desk, words.sentences, random.whole(2, 5)));
    leaf.skip(8);
  }
}

function printClosing(leaf: Leaf, sender: Party): void {
  const { desk, words } = leaf;
  const { random } = desk;
  leaf.skip(8);
  leaf.say(random.one(words.regards));
  leaf.skip(random.pick([12, 30, 44]));
  leaf.say(sender.person);
  if (random.chance(0.4)) leaf.say(sender.name);
  if (!random.chance(0.3)) return;
  leaf.skip(16);
  leaf.say(random.one(words.enclosure), { size: 8.5 });
}

function printFoot({ desk, pen, left, width }: Leaf, sender: Party): void {
  if (!desk.random.chance(0.4)) return;
  const { account, registration, phone, web } = sender;
  const parts = [account.bank, account.iban, registration, phone, web].filter(
    (part) => part !== '',
  );
  const line = parts.join(' | ');
  pen.onEachPage(() =>
    pen.centre(line, left + width / 2, pen.height - 30, pen.fit(line, width, { size: 7 })),
  );
}

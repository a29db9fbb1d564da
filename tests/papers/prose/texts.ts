import { later } from '../figures/dates.ts';
import { firmOf, personOf } from '../names/parties.ts';
import { entryManner, printEntries } from '../sheet/entries.ts';
import { paragraphOf, told, type Leaf } from './leaf.ts';

type Text = (leaf: Leaf) => void;

function heading(
  leaf: Leaf,
  text: string,
  size = leaf.pen.size + leaf.desk.random.pick([4, 6, 10]),
): void {
  leaf.say(text, { size, isBold: leaf.desk.random.chance(0.7) });
  leaf.skip(14);
}

/** Headings and paragraphs. */
export const article: Text = (leaf) => {
  const { desk, words } = leaf;
  const { random } = desk;
  heading(leaf, random.one(words.articles));
  if (random.chance(0.5))
    leaf.say(`${personOf(desk)}, ${desk.date(desk.today)}`, { size: leaf.pen.size - 1 });
  for (const title of random.some(words.headings.split('|'), random.whole(1, 5))) {
    leaf.skip(12);
    if (random.chance(0.7)) heading(leaf, title, leaf.pen.size + 2);
    for (let count = random.whole(1, 3); count > 0; count -= 1) {
      leaf.say(paragraphOf(desk, words.sentences, random.whole(3, 7)));
      leaf.skip(6);
    }
  }
};

/** Two columns of prose under one heading. */
export const twoColumns: Text = (leaf) => {
  const { desk, words, pen, left, width } = leaf;
  heading(leaf, desk.random.one(words.articles));
  const column = width / 2 - 12;
  const top = leaf.at();
  for (const x of [left, left + width / 2 + 12]) {
    let y = top;
    while (y < pen.height - 160) {
      const text = paragraphOf(desk, words.sentences, 4);
      for (const line of pen.wrap(text, column)) {
        pen.write(line, x, y);
        y += pen.size * 1.3;
      }
      y += 6;
    }
  }
};

/** Parties and numbered clauses. */
export const contract: Text = (leaf) => {
  const { desk, words } = leaf;
  const { random } = desk;
  heading(leaf, random.one(words.contracts));
  for (const party of [firmOf(desk), firmOf(desk)]) {
    leaf.say([party.name, ...party.address].join(', '));
    leaf.skip(4);
  }
  for (const [index, clause] of words.clauses.split('|').entries()) {
    leaf.skip(10);
    leaf.say(/\d|[.]/.test(clause) ? clause : `${index + 1}. ${clause}`, { isBold: true });
    leaf.skip(2);
    leaf.say(paragraphOf(desk, words.sentences, random.whole(1, 4)));
  }
  leaf.skip(30);
  leaf.say('______________________          ______________________');
};

/** Who met when, and what was decided. */
export const minutes: Text = (leaf) => {
  const { desk, words, pen, left, width } = leaf;
  const { random } = desk;
  heading(leaf, random.one(words.minutes));
  const people = () => [personOf(desk), personOf(desk)].join(', ');
  const values = [
    desk.date(desk.today),
    firmOf(desk).city,
    people(),
    people(),
    personOf(desk),
    personOf(desk),
    desk.date(later(desk.today, 28)),
  ];
  const entries = words.minuteFacts
    .split('|')
    .map((label, index) => ({ label, value: values[index] ?? '' }));
  const manner = entryManner(random, pen, ['colon', 'columns']);
  leaf.moveTo(printEntries(pen, entries, { x: left, y: leaf.at(), width }, manner) + 16);
  for (let point = 1; point <= random.whole(3, 7); point += 1) {
    leaf.say(`${point}. ${paragraphOf(desk, words.sentences, random.whole(1, 4))}`);
    leaf.skip(8);
  }
};

/** Labels with lines or with what somebody filled in. */
export const form: Text = (leaf) => {
  const { desk, words, pen, left, right } = leaf;
  const { random } = desk;
  heading(leaf, random.one(words.forms));
  const isFilled = random.chance(0.5);
  const filled = (): string =>
    random.pick([
      personOf(desk),
      desk.date(desk.today),
      firmOf(desk).city,
      random.fill('#####'),
      random.fill('### ######'),
    ]);
  for (const field of random.some(words.formFields.split('|'), random.whole(6, 14))) {
    const y = leaf.at() + 10;
    pen.write(`${field}:`, left, y);
    const x = left + 150;
    if (isFilled) pen.write(filled(), x + 6, y);
    pen.rule([x, y + 3], [right, y + 3]);
    leaf.moveTo(y + 14);
  }
};

/** What is needed, and what to do with it. */
export const recipe: Text = (leaf) => {
  const { desk, words } = leaf;
  const { random } = desk;
  heading(leaf, random.one(words.recipes));
  const mark = random.pick(['• ', '- ', '']);
  for (const ingredient of random.some(words.ingredients.split('|'), random.whole(5, 10))) {
    leaf.say(`${mark}${ingredient}`);
  }
  leaf.skip(14);
  const steps = random.some(words.steps.split('|').slice(0, 6), 5);
  for (const [index, step] of steps.entries()) {
    leaf.say(`${index + 1}. ${told(desk, step)}`);
    leaf.skip(4);
  }
};

/** Numbered chapters with steps. */
export const manual: Text = (leaf) => {
  const { desk, words } = leaf;
  const { random } = desk;
  heading(leaf, random.one(words.manuals));
  for (const [index, title] of random
    .some(words.headings.split('|'), random.whole(2, 5))
    .entries()) {
    leaf.skip(10);
    leaf.say(`${index + 1} ${title}`, { isBold: true, size: leaf.pen.size + 2 });
    leaf.skip(4);
    for (const step of random.some(words.steps.split('|').slice(6), random.whole(2, 6)))
      leaf.say(`- ${told(desk, step)}`);
    leaf.say(paragraphOf(desk, words.sentences, 2));
  }
};

/** What somebody did from when to when. */
export const resume: Text = (leaf) => {
  const { desk, words, pen, left } = leaf;
  const { random, today } = desk;
  heading(leaf, random.one(words.cv));
  leaf.say(personOf(desk), { isBold: true });
  leaf.say(firmOf(desk).address.join(', '));
  let year = Number(today.slice(0, 4));
  for (const part of random.shuffled(words.cvParts.split('|'))) {
    leaf.skip(12);
    leaf.say(part, { isBold: true });
    leaf.skip(4);
    for (let count = random.whole(1, 3); count > 0; count -= 1) {
      const since = year - random.whole(1, 4);
      const y = leaf.at();
      if (y > pen.height - 90) return;
      pen.write(`${since} - ${year}`, left, y);
      pen.write(firmOf(desk).name, left + 110, y);
      leaf.moveTo(y + pen.size + 5);
      year = since;
    }
  }
};

/** A printed message. */
export const mail: Text = (leaf) => {
  const { desk, words, pen, left, width } = leaf;
  const { random } = desk;
  const [from, to] = [firmOf(desk), firmOf(desk)];
  const values = [
    `${from.person} <${from.email}>`,
    to.email,
    told(desk, words.subjects),
    `${desk.date(desk.today)} ${random.whole(8, 18)}:${random.fill('1#')}`,
  ];
  const entries = words.mailHeads
    .split('|')
    .map((label, index) => ({ label, value: values[index] ?? '' }));
  const manner = entryManner(random, pen, ['colon', 'columns']);
  leaf.moveTo(printEntries(pen, entries, { x: left, y: leaf.at(), width }, manner) + 14);
  leaf.say(told(desk, words.salutations));
  leaf.skip(8);
  for (let count = random.whole(1, 3); count > 0; count -= 1) {
    leaf.say(paragraphOf(desk, words.sentences, random.whole(2, 4)));
    leaf.skip(8);
  }
  leaf.say(random.one(words.regards));
  leaf.say(from.person);
};

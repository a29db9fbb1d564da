import process from 'node:process';

import { CLASS_FIELD } from '#workers/engines/analyse/lessons/own-model.ts';

import { paperKinds } from '../papers/make-paper.ts';
import { learned, lessonsOf, paperOf, read, strangeInvoices } from '../support/houses.ts';
import { compared, difference, readAll, rightIn, type Paper } from './compare.ts';

/*
 * npm run learning
 *
 * What corrections do to an organization's own papers and to those of other houses, on made-up
 * papers, and what learning costs. The numbers of docs/decisions/0026 are its output.
 */

const say = (what: string, found: string): void => {
  process.stdout.write(`${what.padEnd(64)} ${found}\n`);
};
const of = (part: number, all: number): string =>
  `${part} of ${all} (${((100 * part) / Math.max(all, 1)).toFixed(1)} %)`;
const everything = ({ truth }: Paper): readonly string[] => [...Object.keys(truth), CLASS_FIELD];
const papersFrom = (seed: number, count: number): readonly Paper[] =>
  Array.from({ length: count }, (_, index) =>
    paperOf(paperKinds[index % paperKinds.length] ?? 'invoice', seed + index),
  );
const numberOf = (paper: Paper, own?: Parameters<typeof read>[1]): string | undefined =>
  read(paper, own).fields.get('invoice_number')?.value;
const isRight = (paper: Paper, own?: Parameters<typeof read>[1]): boolean =>
  numberOf(paper, own) === paper.truth['invoice_number'];

const HOUSES = 400;
const houses = Array.from({ length: HOUSES }, (_, index) =>
  strangeInvoices(30_000 + index, 20),
).filter((papers) => papers.length > 0);

function measureStrangeHouses(): void {
  const missed = houses.filter(([first]) => first && !isRight(first));
  say('houses with a number behind a label of their own', `${houses.length}`);
  say('  of which the number is missed without lessons', of(missed.length, houses.length));
  for (const count of [1, 2, 3, 5]) {
    const after = missed.filter((papers) => {
      const lessons = papers.slice(0, count).flatMap((one) => lessonsOf(one, ['invoice_number']));
      const last = papers.at(-1);
      return last && isRight(last, learned(lessons));
    });
    say(`  of these right after ${count} corrected documents`, of(after.length, missed.length));
  }
}

function measureWrongCorrections(): void {
  const known = Array.from({ length: 150 }, (_, index) =>
    paperOf('invoice', 70_000 + index),
  ).filter((paper) => isRight(paper));
  const broken = known.filter((paper) => {
    const wrong = wrongly(paper);
    return wrong && !isRight(paper, learned(lessonsOf(wrong, ['invoice_number'])));
  });
  say(
    'right numbers that one wrong correction of the same paper breaks',
    of(broken.length, known.length),
  );
}

/** The same paper, of which somebody says that its number is another that stands on it. */
function wrongly(paper: Paper): Paper | undefined {
  const texts = paper.pages.flatMap(({ words }) => words.map(({ text }) => text));
  const other = texts.find(
    (text) => /^\d{4,}$/.test(text) && text !== paper.truth['invoice_number'],
  );
  return other === undefined ? undefined : { ...paper, truth: { invoice_number: other } };
}

/** The worst case for others: all of twenty documents that look the same, and nothing else. */
function measureOthers(): void {
  const others = papersFrom(50_000, 180);
  const before = readAll(others);
  const all = houses.slice(0, 20).map((papers) => {
    const own = learned(papers.flatMap((paper) => lessonsOf(paper, everything(paper))));
    return compared(others, before, readAll(others, own));
  });
  report('20 documents of one house, on other houses’ papers', all);
}

/** The usual case: papers of many houses that somebody has confirmed. */
function measureManyHouses(): void {
  const others = papersFrom(50_000, 360);
  const before = readAll(others);
  const lessons = papersFrom(60_000, 360).flatMap((paper) => lessonsOf(paper, everything(paper)));
  const start = performance.now();
  const own = learned(lessons);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  report('360 documents of many houses, on others', [
    compared(others, before, readAll(others, own)),
  ]);
  say('  lessons, and what they take', `${lessons.length}, ${size(lessons)}`);
  say('  own weights of all fields', size(own));
  say('  fitting all of them', `${seconds} s`);
  const [plain, adjusted] = [readTime(others), readTime(others, own)];
  say('  reading a paper, without and with own weights', `${plain} ms, ${adjusted} ms`);
}

const size = (value: unknown): string => `${Math.round(JSON.stringify(value).length / 1024)} KB`;

function readTime(papers: readonly Paper[], own?: Parameters<typeof read>[1]): string {
  const start = performance.now();
  readAll(papers, own);
  return ((performance.now() - start) / papers.length).toFixed(1);
}

function report(what: string, all: readonly ReturnType<typeof compared>[]): void {
  const { same, better, worse, other } = difference(all);
  const sum = same + better + worse + other;
  say(what, `${sum} answers`);
  say('  the same', of(same, sum));
  say('  right instead of wrong', `${better}`);
  say('  wrong instead of right', `${worse}`);
  say('  another one that is not known to be right or wrong', `${other}`);
  for (const [name, which] of [
    ['before', 0],
    ['after', 1],
  ] as const) {
    const sure = rightIn(all.flatMap(({ sure: both }) => [both[which]]));
    say(`  right of those that were called sure (0.9), ${name}`, of(sure.right, sure.all));
  }
}

measureStrangeHouses();
measureWrongCorrections();
measureOthers();
measureManyHouses();

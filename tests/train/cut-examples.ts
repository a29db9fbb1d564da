import type { PageReading } from '#shared/core/page.ts';
import type { Example } from '#workers/engines/analyse/choice/fit-choice.ts';
import { plain } from '#workers/engines/analyse/labels/vocabulary.ts';
import { cutFeatures } from '#workers/engines/analyse/packets/cut-features.ts';
import { pageLookOf, wordsIn, type PageLook } from '#workers/engines/analyse/packets/page-look.ts';
import { sheetOfPage, toSheet } from '#workers/engines/analyse/sheet/sheet.ts';

import { createRandom, type Random } from '../papers/random.ts';
import type { Prepared } from './examples.ts';

/** How many pages begin a document, of those that follow another one: most do not. */
const CUTS = 0.25;

/** Each document stands before so many others, and before another one of the same house. */
const FOLLOWERS = 2;

/**
 * Where documents begin in piles of them: pages of the same document go on, and the first page of
 * another one does not.
 */
export function cutExamples(documents: readonly Prepared[]): readonly Example[] {
  const random = createRandom('piles', 1);
  const piles = documents.map((document) => ({ document, looks: looksOf(document) }));
  const examples = piles.flatMap(({ document, looks }) => {
    const { weight } = document;
    const last = looks.at(-1);
    const within = looks
      .slice(1)
      .map((look, index) => exampleOf([looks[index], look], { isCut: false, weight }));
    const others = Array.from({ length: FOLLOWERS }, () => random.pick(piles));
    const behind = others
      .filter((other) => other.document !== document)
      .map((other, index) => {
        const [first] = other.looks;
        const next = first && index === 0 ? sentTo(document, first) : first;
        return exampleOf([last, next], { isCut: true, weight: 1 });
      });
    const next = exampleOf([last, siblingOf(random, document)], { isCut: true, weight: 1 });
    return [...within, ...behind, next].flat();
  });
  return balanced(examples);
}

type Answer = { readonly isCut: boolean; readonly weight: number };

function exampleOf(
  [before, next]: readonly [PageLook | undefined, PageLook | undefined],
  { isCut, weight }: Answer,
): readonly Example[] {
  if (!before || !next) return [];
  return [{ candidates: [cutFeatures(before, next)], right: isCut ? [0] : [], weight }];
}

/** Who gets mail: what lies in one pile is mostly sent to the same. */
const ADDRESSEES = ['buyer_name', 'account_holder', 'employee_name'] as const;
/** A name and the address under it. */
const ADDRESS_LINES = 4;

/** A page as if it were sent to whom the document is sent. */
function sentTo({ truth, facts: { sheet } }: Prepared, look: PageLook): PageLook {
  const names = ADDRESSEES.flatMap((key) => {
    const name = truth[key];
    return typeof name === 'string' ? [plain(name)] : [];
  });
  const at = sheet.lines.findIndex(({ text }) => names.some((name) => plain(text).includes(name)));
  if (at === -1) return look;
  const lines = sheet.lines.slice(at, at + ADDRESS_LINES).map(({ text }) => text);
  const { words, marks } = wordsIn(lines.join('\n'));
  return { ...look, words: look.words.union(words), marks: look.marks.union(marks) };
}

const looksOf = ({ facts: { sheet } }: Prepared): readonly PageLook[] =>
  sheet.pages.flatMap((page) => pageLookOf(sheetOfPage(sheet, page)) ?? []);

/** The first page of a document as the same house could have made it at another time. */
function siblingOf(random: Random, { facts }: Prepared): PageLook | undefined {
  const [page] = facts.sheet.pages;
  return page && pageLookOf(toSheet([otherwiseNumbered(random, page)]));
}

/** Half of its longer numbers, among them the house's own, stay as they are. */
function otherwiseNumbered(random: Random, page: PageReading): PageReading {
  const known = new Map<string, string>();
  const words = page.words.map((word) => {
    if (!/\d.*\d.*\d/.test(word.text)) return word;
    const text = known.get(word.text) ?? otherOf(random, word.text);
    known.set(word.text, text);
    return Object.assign({}, word, { text });
  });
  return { ...page, words };
}

function otherOf(random: Random, text: string): string {
  return random.chance(0.5) ? text : text.replaceAll(/\d/g, () => `${random.whole(0, 9)}`);
}

function balanced(examples: readonly Example[]): readonly Example[] {
  const cuts = examples.filter(isCut);
  const all = weightOf(examples);
  const share = weightOf(cuts) / all;
  const factors = { cut: CUTS / share, none: (1 - CUTS) / (1 - share) };
  return examples.map((example) =>
    Object.assign({}, example, {
      weight: (example.weight ?? 1) * (isCut(example) ? factors.cut : factors.none),
    }),
  );
}

const isCut = ({ right }: Example): boolean => right.length > 0;

const weightOf = (examples: readonly Example[]): number =>
  examples.reduce((sum, { weight = 1 }) => sum + weight, 0);

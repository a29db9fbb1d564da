import type { DocumentClass } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';
import { analyse } from '#workers/engines/analyse/analyse.ts';
import { factsOf } from '#workers/engines/analyse/facts.ts';
import { learnClasses, learnField } from '#workers/engines/analyse/lessons/learn.ts';
import type { Lesson } from '#workers/engines/analyse/lessons/lesson.ts';
import {
  CLASS_FIELD,
  toOwnModel,
  type OwnWeights,
} from '#workers/engines/analyse/lessons/own-model.ts';
import { teach, type Answer } from '#workers/engines/analyse/lessons/teach.ts';
import { numbersIn } from '#workers/engines/analyse/numbers/number-candidates.ts';
import { toSheet } from '#workers/engines/analyse/sheet/sheet.ts';

import { makePaper, type PaperKind } from '../papers/make-paper.ts';
import { createRandom } from '../papers/random.ts';
import { toReading } from '../papers/to-reading.ts';

/* Papers of one house, and what an organization learns from them, without a platform around it. */

export type HousePaper = {
  readonly class: DocumentClass;
  readonly pages: readonly PageReading[];
  readonly truth: Readonly<Record<string, unknown>>;
};

const SALT = 'the salt of an organization';

export function paperOf(kind: PaperKind & DocumentClass, seed: number): HousePaper {
  const made = makePaper(kind, seed);
  const source = seed % 2 === 0 ? 'text_layer' : 'ocr';
  const mistakes = source === 'ocr' && seed % 4 === 1 ? 0.01 : 0;
  const pages = toReading(made, { seed, mistakes, source });
  return { class: kind, pages, truth: { ...made.truth } };
}

/** A word that is no label to anybody else. */
export const UNKNOWN_LABEL = 'Vorgangskennung';

/** The invoices of a house that calls their numbers as nobody else does; each has another number. */
export function strangeInvoices(seed: number, count: number): readonly HousePaper[] {
  const made = makePaper('invoice', seed);
  const pages = toReading(made, { seed, mistakes: 0, source: 'text_layer' });
  const { invoice_number: number } = made.truth;
  const renamed = withoutLabel(pages, number);
  if (!renamed) return [];
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom(`sibling ${index}`, seed);
    const other = number.replaceAll(/\d/g, () => `${random.whole(1, 9)}`);
    return {
      class: 'invoice',
      pages: replaced(renamed, (text) => text.replaceAll(number, other)),
      truth: { ...made.truth, invoice_number: other },
    };
  });
}

/** The label before the number becomes a word that nobody knows; nothing where there is none. */
function withoutLabel(
  pages: readonly PageReading[],
  number: string,
): readonly PageReading[] | undefined {
  const sheet = toSheet(pages);
  const found = numbersIn(sheet).find(
    ({ text, neighbours }) => text === number && neighbours.some(({ side }) => side === 'beside'),
  );
  const label = found?.neighbours.find(({ side }) => side === 'beside');
  if (!found || !label?.keys.includes('invoice_number')) return undefined;
  const spoken = new Set<object>();
  let offset = 0;
  for (const word of label.line.words) {
    if (offset >= label.hit.from && offset < found.span.from) spoken.add(word);
    offset += word.text.length + 1;
  }
  const [first] = spoken;
  return pages.map((page) => ({
    ...page,
    words: page.words
      .filter((word) => word === first || !spoken.has(word))
      .map((word) => (word === first ? Object.assign({}, word, { text: UNKNOWN_LABEL }) : word)),
  }));
}

function replaced(
  pages: readonly PageReading[],
  change: (text: string) => string,
): readonly PageReading[] {
  return pages.map((page) => ({
    ...page,
    words: page.words.map((word) => Object.assign({}, word, { text: change(word.text) })),
  }));
}

/** What somebody says who confirms a paper as a whole, or corrects some of its fields. */
export function lessonsOf(
  { pages, truth, class: documentClass }: HousePaper,
  fields: readonly string[],
  absent: readonly string[] = [],
): readonly Lesson[] {
  const answers = fields.flatMap((field): Answer[] => {
    const value = truth[field];
    return typeof value === 'string' ? [{ field, value, weight: 1 }] : [];
  });
  answers.push(...absent.map((field) => ({ field, value: null, weight: 1 })));
  const said = { documentClass, isClassKnown: fields.includes(CLASS_FIELD), answers };
  return teach(factsOf(toSheet(pages)), said, toOwnModel(SALT, []));
}

/** What comes of lessons. */
export function learned(lessons: readonly Lesson[]): readonly OwnWeights[] {
  const ofClasses = lessons.filter(({ field }) => field === CLASS_FIELD);
  const byField = Map.groupBy(
    lessons.filter(({ field }) => field !== CLASS_FIELD),
    (lesson) => `${lesson.class} ${lesson.field}`,
  );
  const fields = [...byField.values()].flatMap(([first, ...rest]) =>
    first ? [learnField(first.class, first.field, [first, ...rest])] : [],
  );
  return ofClasses.length > 0 ? [...fields, ...learnClasses(ofClasses)] : fields;
}

/** The class and the fields of a paper, as text, with how sure they are. */
export function read({ pages }: Pick<HousePaper, 'pages'>, own: readonly OwnWeights[] = []) {
  const model = own.length === 0 ? undefined : toOwnModel(SALT, own);
  const { classification, fields } = analyse(pages, { own: model });
  const single = fields.filter((field) => field.in === null);
  const values = single.map(({ name, value, confidence }) => {
    const text = value.type === 'money' ? value.amount : String(Object.values(value).at(-1));
    return [name, { value: text, confidence }] as const;
  });
  return { class: classification, fields: new Map(values) };
}

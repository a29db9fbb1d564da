import { readFile } from 'node:fs/promises';

import type { Field } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';
import type { ProfileDefinition } from '#shared/core/profile.ts';

import { guessLanguage, suggestLanguage } from '../language/language-of.ts';
import { suggestScript } from '../language/suggest-script.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { serveEngine, Unreadable } from '../serve-engine.ts';
import { analyseEngine } from './analyse.engine.ts';
import { analyse, type Analysis } from './analyse.ts';
import type { EInvoice } from './e-invoice/e-invoice.ts';
import { readEInvoice } from './e-invoice/read-e-invoice.ts';
import { factsOf } from './facts.ts';
import { learnClasses, learnField } from './lessons/learn.ts';
import type { Lesson } from './lessons/lesson.ts';
import { toOwnModel, type OwnModel, type OwnWeights } from './lessons/own-model.ts';
import { teach } from './lessons/teach.ts';
import { consider } from './model/consider.ts';
import type { OfferedProfile } from './profiles/match-profile.ts';
import { tryProfile } from './profiles/read-with-profile.ts';
import { toSheet } from './sheet/sheet.ts';

serveEngine(analyseEngine, {
  async analyse({ path, eInvoicePath, isEInvoice, languages, profiles, ownPath, ...said }) {
    const pages = await linesIn<PageReading>(path);
    const eInvoice = await dataIn(eInvoicePath, isEInvoice);
    const offered = profiles && (await linesIn<OfferedProfile>(profiles.path));
    const { classification, fields, checks, pageGuesses, profile } = analyse(pages, {
      hint: said.classHint,
      confirmed: said.confirmedClass,
      eInvoice,
      profiles: profiles && offered && { isChosen: profiles.isChosen, offered },
      own: ownPath === undefined ? undefined : await ownModelIn(ownPath),
    });
    const guesses = pages.map(({ text }) => guessLanguage(text, languages));
    return {
      classification,
      ...sent({ fields, checks }),
      pageGuesses: [...pageGuesses],
      profile,
      pageLanguages: pages.map(({ number }, index) => ({
        number,
        language: guesses[index]?.language ?? null,
      })),
      languageSuggestion: suggestLanguage(guesses),
      scriptSuggestion: suggestScript(pages),
    };
  },

  async tryProfile({ path, documentClass, definitionPath }) {
    const pages = await linesIn<PageReading>(path);
    const [definition] = await linesIn<ProfileDefinition>(definitionPath);
    if (!definition) throw new Error('the file holds no definition');
    const { fields, misses, matches } = tryProfile(pages, definition, documentClass);
    return { fields: fields.map(copied), misses: [...misses], matches };
  },

  async teach({ path, ownPath, ...said }) {
    const facts = factsOf(toSheet(await linesIn<PageReading>(path)));
    const lessons = teach(facts, said, await ownModelIn(ownPath));
    return {
      lessons: lessons.map((lesson) =>
        Object.assign({}, lesson, {
          candidates: [...lesson.candidates],
          right: [...lesson.right],
        }),
      ),
    };
  },

  async learn({ path, of }) {
    const lessons = await linesIn<Lesson>(path);
    return {
      weights: of ? [learnField(of.class, of.field, lessons)] : [...learnClasses(lessons)],
    };
  },

  async consider({ path, answer, pages, ...found }) {
    return sent(consider(toSheet(await linesIn<PageReading>(path)), found, { answer, pages }));
  },
});

/** The salt in the first line, and behind it what was learned, a field a line. */
async function ownModelIn(path: string): Promise<OwnModel> {
  const [first, ...learned] = await linesIn<{ readonly salt: string } | OwnWeights>(path);
  if (!first || !('salt' in first)) throw new Error('the file holds no salt');
  return toOwnModel(
    first.salt,
    learned.filter((one) => 'deltas' in one),
  );
}

/** As the protocol has it, which knows nothing of `readonly`. */
const copied = (field: Field) => Object.assign({}, field, { candidates: [...field.candidates] });

const sent = ({ fields, checks }: Pick<Analysis, 'fields' | 'checks'>) => ({
  fields: fields.map(copied),
  checks: checks.map((check) => Object.assign({}, check, { fields: [...check.fields] })),
});

async function linesIn<Line>(path: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const line of readJsonLines(path)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the processor a moment ago from our own database
    lines.push(line as Line);
  }
  return lines;
}

/**
 * The invoice in a file of data.
 * @throws Unreadable where the data are the document; beside pages broken data count for nothing
 */
async function dataIn(
  path: string | undefined,
  isDocument: boolean,
): Promise<EInvoice | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readFile(path);
  try {
    return readEInvoice(bytes);
  } catch (error) {
    if (isDocument || !(error instanceof Unreadable)) throw error;
    return undefined;
  }
}

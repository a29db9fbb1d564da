import { readFile } from 'node:fs/promises';

import type { PageReading } from '#shared/core/page.ts';

import { guessLanguage, suggestLanguage } from '../language/language-of.ts';
import { suggestScript } from '../language/suggest-script.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { serveEngine, Unreadable } from '../serve-engine.ts';
import { analyseEngine } from './analyse.engine.ts';
import { analyse, type Analysis } from './analyse.ts';
import type { EInvoice } from './e-invoice/e-invoice.ts';
import { readEInvoice } from './e-invoice/read-e-invoice.ts';
import { consider } from './model/consider.ts';
import { toSheet } from './sheet/sheet.ts';

serveEngine(analyseEngine, {
  async analyse({ path, classHint, eInvoicePath, isEInvoice, languages }) {
    const pages = await pagesIn(path);
    const eInvoice = await dataIn(eInvoicePath, isEInvoice);
    const clues = { hint: classHint, eInvoice };
    const { classification, fields, checks, pageGuesses } = analyse(pages, clues);
    const guesses = pages.map(({ text }) => guessLanguage(text, languages));
    return {
      classification,
      ...sent({ fields, checks }),
      pageGuesses: [...pageGuesses],
      pageLanguages: pages.map(({ number }, index) => ({
        number,
        language: guesses[index]?.language ?? null,
      })),
      languageSuggestion: suggestLanguage(guesses),
      scriptSuggestion: suggestScript(pages),
    };
  },

  async consider({ path, answer, ...found }) {
    return sent(consider(toSheet(await pagesIn(path)), found, answer));
  },
});

async function pagesIn(path: string): Promise<readonly PageReading[]> {
  const pages: PageReading[] = [];
  for await (const page of readJsonLines(path)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the processor a moment ago from our own database
    pages.push(page as PageReading);
  }
  return pages;
}

/** As the protocol has it, which knows nothing of `readonly`. */
const sent = ({ fields, checks }: Pick<Analysis, 'fields' | 'checks'>) => ({
  fields: fields.map((field) => Object.assign({}, field, { candidates: [...field.candidates] })),
  checks: checks.map((check) => Object.assign({}, check, { fields: [...check.fields] })),
});

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

import type { PageReading } from '#shared/core/page.ts';

import { guessLanguage, suggestLanguage } from '../language/language-of.ts';
import { suggestScript } from '../language/suggest-script.ts';
import { readJsonLines } from '../read-json-lines.ts';
import { serveEngine } from '../serve-engine.ts';
import { analyseEngine } from './analyse.engine.ts';
import { analyse } from './analyse.ts';

serveEngine(analyseEngine, {
  async analyse({ path, classHint, languages }) {
    const pages: PageReading[] = [];
    for await (const page of readJsonLines(path)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the processor a moment ago from our own database
      pages.push(page as PageReading);
    }
    const { classification, fields } = analyse(pages, classHint);
    const guesses = pages.map(({ text }) => guessLanguage(text, languages));
    return {
      classification,
      fields: fields.map((field) =>
        Object.assign({}, field, { candidates: [...field.candidates] }),
      ),
      pageLanguages: pages.map(({ number }, index) => ({
        number,
        language: guesses[index]?.language ?? null,
      })),
      languageSuggestion: suggestLanguage(guesses),
      scriptSuggestion: suggestScript(pages),
    };
  },
});

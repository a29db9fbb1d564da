import type { Box } from '#shared/core/box.ts';
import type { BoxDefinition, FormDefinition } from '#shared/core/tax-forms/form.ts';

import { PLAIN_WORD, plain } from '../labels/vocabulary.ts';
import { boxOf, type Line, type Sheet } from '../sheet/sheet.ts';

/** A label of a form where it stands on the page. */
export type FoundBox = {
  readonly definition: BoxDefinition;
  readonly line: Line;
  readonly box: Box;
};

/** So many words of a label are looked for; its end may stand in the next line. */
const MOST_WORDS = 6;
/** Of longer labels one word may be read wrong. */
const FORGIVING = 4;

type Token = { readonly text: string; readonly from: number; readonly to: number };

/**
 * The labels of a form's boxes on a page. A label that a form has twice is found twice, and goes to
 * the definitions in their order.
 */
export function findBoxes(
  form: FormDefinition,
  { lines }: Sheet,
  page: number,
): readonly FoundBox[] {
  const own = lines.filter((line) => line.page === page);
  const tokens = own.map((line) => ({ line, tokens: tokensOf(line.text) }));
  const byLabel = Map.groupBy(form.boxes, ({ label, place }) => `${place} ${label}`);
  return [...byLabel.values()].flatMap((definitions) => {
    const words = tokensOf(definitions[0]?.label ?? '').slice(0, MOST_WORDS);
    const places = bestOf(tokens.flatMap(({ line, tokens: some }) => placesOf(words, line, some)));
    return definitions.flatMap((definition, index) => {
      const place = places[index];
      return place ? [{ definition, line: place.line, box: place.box }] : [];
    });
  });
}

function tokensOf(text: string): readonly Token[] {
  return [...plain(text).matchAll(PLAIN_WORD)].map(({ 0: word, index }) => ({
    text: word.replaceAll(/[il1|]/g, 'l'),
    from: index,
    to: index + word.length,
  }));
}

type Found = Omit<FoundBox, 'definition'> & {
  /** How much it looks like a label and not like running text. */
  readonly points: number;
};

function placesOf(words: readonly Token[], line: Line, tokens: readonly Token[]): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at + words.length <= tokens.length; at += 1) {
    const some = tokens.slice(at, at + words.length);
    const wrong = some.filter((token, index) => token.text !== words[index]?.text).length;
    const [first, last] = [some[0], some.at(-1)];
    const isFound = wrong === 0 || (words.length >= FORGIVING && wrong === 1);
    if (!isFound || !first || !last) continue;
    const startsPhrase = line.phrases.some(({ from }) => from === first.from);
    const isCapital = /^[\p{Lu}\d%]/u.test(line.text.slice(first.from));
    const points = Number(startsPhrase) + Number(isCapital) - wrong;
    found.push({ line, box: boxOf({ line, from: first.from, to: last.to }), points });
  }
  return found;
}

/** What is set like a label; where nothing is, whatever there is. */
function bestOf(found: readonly Found[]): readonly Found[] {
  const most = Math.max(...found.map(({ points }) => points));
  return found.filter(({ points }) => points === most);
}

/** The form whose title a document carries, where it carries one. */
export function findForm(
  forms: readonly FormDefinition[],
  { text }: Sheet,
): FormDefinition | undefined {
  const counted = forms
    .map((form) => ({ form, at: text.search(form.title) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  return counted[0]?.form;
}

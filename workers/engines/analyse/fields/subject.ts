import type { Field } from '#shared/core/field.ts';

import { plain } from '../labels/vocabulary.ts';
import type { Line, Sheet } from '../sheet/sheet.ts';
import { fieldFrom } from './to-field.ts';

const MARK =
  /^\W*(?:subject|re|betreff|betr|objet|asunto|oggetto|betreft|onderwerp|assunto)\s?\.?\s?:\s*/u;
const SALUTATION =
  /^\W*(?:dear|hello|hi|sehr geehrte|liebe|guten tag|hallo|madame|monsieur|cher|bonjour|estimad|querid|hola|gentile|egregi|spett|geachte|beste|exm|caro|cara|prezad|to whom)/u;

const MARKED = 0.95;
const UNMARKED = 0.75;

/** What a letter is about: behind its mark, or the last line before the salutation. */
export function subjectOf({ lines }: Sheet): Field | undefined {
  for (const line of lines) {
    const mark = MARK.exec(plain(line.text));
    if (mark && mark[0].length < line.text.length) return fieldOf(line, mark[0].length, MARKED);
  }
  const at = lines.findIndex(({ text }) => SALUTATION.test(plain(text)));
  const before = lines[at - 1];
  const isLine = before && before.phrases.length === 1 && before.words.length > 1;
  return isLine && isApart(before, lines[at]) ? fieldOf(before, 0, UNMARKED) : undefined;
}

/** The subject stands by itself; an address goes on above it. */
function isApart(line: Line, salutation: Line | undefined): boolean {
  if (!salutation || line.page !== salutation.page) return false;
  return salutation.box.y0 - line.box.y1 < 4 * line.em.down;
}

function fieldOf(line: Line, from: number, certainty: number): Field {
  const span = { line, from, to: line.text.length };
  const text = line.text.slice(from).trim();
  return fieldFrom('subject', { value: { type: 'text', text }, spans: [span] }, certainty);
}

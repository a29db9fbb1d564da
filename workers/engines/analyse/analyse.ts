import { check, checkStanding, weighed } from '#shared/core/checks/check-fields.ts';
import type { Check } from '#shared/core/checks/check.ts';
import type { Classification, DocumentClass, Field, PageGuess } from '#shared/core/field.ts';
import type { PageReading } from '#shared/core/page.ts';
import type { ProfileVersionKey } from '#shared/core/profile.ts';

import { classify } from './classify/classify.ts';
import type { EInvoice } from './e-invoice/e-invoice.ts';
import { factsOf } from './facts.ts';
import { eInvoiceFields } from './fields/e-invoice.fields.ts';
import { eInvoiceChecks, joined } from './fields/printed-too.ts';
import { extractors } from './fields/registry.ts';
import type { OwnModel } from './lessons/own-model.ts';
import { pageGuessesOf } from './packets/page-guesses.ts';
import { readWithProfile, type ProfileClue } from './profiles/read-with-profile.ts';
import { toSheet, type Sheet } from './sheet/sheet.ts';

export type Analysis = {
  readonly classification: Classification;
  readonly fields: readonly Field[];
  readonly checks: readonly Check[];
  /** One for each page. */
  readonly pageGuesses: readonly PageGuess[];
  /** The profile whose fields were looked for, too. */
  readonly profile: ProfileVersionKey | null;
};

/** What is known of a document beside its pages. */
export type Clues = {
  /** What the client says it is. */
  readonly hint?: DocumentClass | undefined;
  /** What somebody has confirmed that it is: not to be asked again. */
  readonly confirmed?: DocumentClass | undefined;
  /** The data of an electronic invoice that came with it. */
  readonly eInvoice?: EInvoice | undefined;
  readonly profiles?: ProfileClue | undefined;
  /** What the organization's corrections taught. */
  readonly own?: OwnModel | undefined;
};

/** Data say what they are; only a mistake of ours could make it something else. */
const SURE = 0.99;

/** Pure: the same pages give the same answer. */
export function analyse(pages: readonly PageReading[], clues: Clues): Analysis {
  const { eInvoice, profiles, own } = clues;
  const sheet = toSheet(pages);
  const facts = factsOf(sheet);
  const pageGuesses = pageGuessesOf(sheet);
  if (eInvoice) {
    const printed = extractors[eInvoice.kind]({ ...facts, own: own?.choicesOf(eInvoice.kind) });
    const data = eInvoiceFields(eInvoice);
    const all = joined(data, printed);
    const standing = checkStanding(all);
    const given = { facts, documentClass: eInvoice.kind, fields: weighed(all, standing) };
    return {
      classification: { value: eInvoice.kind, confidence: SURE },
      ...readWithProfile(profiles, given),
      checks: [...eInvoiceChecks(eInvoice, data, { printed, facts }), ...standing],
      pageGuesses: asOne(pageGuesses),
    };
  }
  const classification = classOf(sheet, clues);
  const { value: documentClass } = classification;
  const found = extractors[documentClass]({ ...facts, own: own?.choicesOf(documentClass) });
  const { fields, profile } = readWithProfile(profiles, { facts, documentClass, fields: found });
  const checks = check(documentClass, fields);
  return { classification, fields: weighed(fields, checks), checks, pageGuesses, profile };
}

function classOf(sheet: Sheet, { hint, confirmed, own }: Clues): Classification {
  if (confirmed !== undefined) return { value: confirmed, confidence: 1 };
  const [likeliest] = classify(sheet, hint, own);
  return likeliest ?? { value: 'other', confidence: 0 };
}

/** A file with the data of one invoice is one invoice. */
const asOne = (guesses: readonly PageGuess[]): readonly PageGuess[] =>
  guesses.map((guess, index) => Object.assign({}, guess, { begins: index === 0 ? 1 : 0 }));

import type { Field } from '#shared/core/field.ts';

import type { ChoiceSpec } from '../choice/choose.ts';
import type { Weights } from '../choice/linear-model.ts';
import type { DateCandidate } from '../dates/date-candidates.ts';
import type { Facts } from '../facts.ts';
import { chooseOwn } from '../lessons/choose-own.ts';
import type { MoneyCandidate } from '../money/money-candidates.ts';
import type { Span } from '../sheet/sheet.ts';
import { fieldOf, type Said } from './to-field.ts';

type TextCandidate = { readonly text: string } & (
  | { readonly span: Span }
  | { readonly spans: readonly Span[] }
);

/** Weights of a class' fields, by the fields' names. */
export type ClassWeights = Readonly<Record<string, Weights>>;

/** How values of a document are to be written. */
export type Manner = { readonly facts: Facts; readonly currency: string | null };

export function moneyField(
  spec: ChoiceSpec<MoneyCandidate, Facts>,
  { facts, currency }: Manner,
  weights: ClassWeights,
): Field | undefined {
  const chosen = chooseOwn(spec, facts, weights[spec.name] ?? {});
  return fieldOf(spec.name, chosen, ({ amount, span }) => ({
    value: { type: 'money', amount: amount.amount, currency: amount.currency ?? currency },
    spans: [span],
  }));
}

export function dateField(
  spec: ChoiceSpec<DateCandidate, Facts>,
  { facts }: Manner,
  weights: ClassWeights,
): Field | undefined {
  const chosen = chooseOwn(spec, facts, weights[spec.name] ?? {});
  return fieldOf(spec.name, chosen, ({ found, span }) => ({
    value: { type: 'date', date: found.date },
    spans: [span],
  }));
}

export function textField<C extends TextCandidate>(
  spec: ChoiceSpec<C, Facts>,
  { facts }: Manner,
  weights: ClassWeights,
): Field | undefined {
  const chosen = chooseOwn(spec, facts, weights[spec.name] ?? {});
  return fieldOf(spec.name, chosen, toText);
}

function toText(candidate: TextCandidate): Said {
  const spans = 'spans' in candidate ? candidate.spans : [candidate.span];
  return { value: { type: 'text', text: candidate.text }, spans };
}

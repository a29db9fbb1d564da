import type { Outcome } from '../outcome.ts';
import { judgeBoxes } from './boxes.ts';
import { answerOf, labelsOf, scoreClasses, type ClassScore } from './classes.ts';
import { judgeFields } from './fields.ts';
import { verdicts, type Judgement, type Verdict } from './judge.ts';
import { reliabilityOf, type Reliability } from './reliability.ts';
import { scoreRows, type RowScore } from './rows.ts';
import { addScores, nothing, precisionOf, recallOf, scoreText } from './score-text.ts';

export type FieldScore = Readonly<Record<Verdict, number>> & {
  readonly class: string;
  readonly field: string;
  readonly n: number;
};

export type ListScore = {
  readonly list: string;
  readonly documents: number;
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

export type TextScoreOfClass = {
  readonly class: string;
  readonly documents: number;
  readonly words: number;
  readonly recall: number;
  readonly precision: number;
};

/** How well documents of known classes and contents were read. */
export type Score = {
  readonly classes: ClassScore;
  readonly fields: readonly FieldScore[];
  readonly lists: readonly ListScore[];
  readonly text: readonly TextScoreOfClass[];
  readonly reliability: Reliability;
  readonly class_reliability: Reliability;
};

export type Scored = {
  readonly score: Score;
  /** Every answer that is not exactly right. */
  readonly wrong: readonly Judgement[];
};

export function scoreDocuments(outcomes: readonly Outcome[]): Scored {
  const fields = outcomes.flatMap((outcome) => [...judgeFields(outcome), ...judgeBoxes(outcome)]);
  const rows = outcomes.flatMap(scoreRows);
  const classes = judgeClasses(outcomes);
  return {
    score: {
      classes: scoreClasses(outcomes),
      fields: countVerdicts(fields),
      lists: sumRows(rows),
      text: scoreTexts(outcomes),
      reliability: reliabilityOf(claimsOf(fields)),
      class_reliability: reliabilityOf(claimsOf(classes)),
    },
    wrong: [
      ...[...classes, ...fields].filter(({ verdict }) => verdict !== 'exact'),
      ...rows.flatMap(({ wrong }) => wrong),
    ],
  };
}

/** What is missing claims nothing. */
const claimsOf = (judgements: readonly Judgement[]) =>
  judgements.flatMap(({ confidence, verdict }) =>
    confidence === null ? [] : [{ confidence, isRight: verdict === 'exact' }],
  );

function judgeClasses(outcomes: readonly Outcome[]): readonly Judgement[] {
  const labels = labelsOf(outcomes);
  return outcomes.map((outcome) => {
    const { wanted, found } = answerOf(outcome, labels);
    const given = outcome.document?.class;
    return {
      id: outcome.sample.id,
      class: wanted,
      field: 'class',
      expected: wanted,
      found: given?.value ?? outcome.failure ?? null,
      raw: null,
      confidence: given?.confidence ?? null,
      verdict: wanted === found ? 'exact' : given ? 'wrong' : 'missing',
    };
  });
}

const nameOf = ({ group, field }: Judgement): string => group ?? field;

function countVerdicts(judgements: readonly Judgement[]): readonly FieldScore[] {
  const groups = Map.groupBy(judgements, (one) => `${one.class} ${nameOf(one)}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const counts = verdicts.map(
      (verdict) => [verdict, own.filter((one) => one.verdict === verdict).length] as const,
    );
    return [{ class: first.class, field: nameOf(first), n: own.length, ...toCounts(counts) }];
  });
}

function toCounts(counts: readonly (readonly [Verdict, number])[]): Record<Verdict, number> {
  return { exact: 0, similar: 0, wrong: 0, missing: 0, ...Object.fromEntries(counts) };
}

function sumRows(rows: readonly RowScore[]): readonly ListScore[] {
  return [...Map.groupBy(rows, ({ list }) => list)].map(([list, own]) => {
    const sum = (of: (row: RowScore) => number): number =>
      own.reduce((total, row) => total + of(row), 0);
    const [wanted, found, right] = [sum((r) => r.wanted), sum((r) => r.found), sum((r) => r.right)];
    return {
      list,
      documents: own.length,
      wanted,
      found,
      right,
      precision: right / Math.max(1, found),
      recall: right / Math.max(1, wanted),
      f1: (2 * right) / Math.max(1, wanted + found),
    };
  });
}

/** Of the documents with a transcript; what was not read at all is lost. */
function scoreTexts(outcomes: readonly Outcome[]): readonly TextScoreOfClass[] {
  const scored = outcomes.flatMap(({ sample, text }) =>
    sample.transcript === undefined
      ? []
      : [{ class: sample.label, score: scoreText(text ?? '', sample.transcript) }],
  );
  return [...Map.groupBy(scored, (one) => one.class)].map(([label, own]) => {
    const sum = own.map(({ score }) => score).reduce(addScores, nothing);
    return {
      class: label,
      documents: own.length,
      words: sum.wanted,
      recall: recallOf(sum),
      precision: precisionOf(sum),
    };
  });
}

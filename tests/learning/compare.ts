import { read, type HousePaper } from '../support/houses.ts';

export type Paper = HousePaper;
type Reading = ReturnType<typeof read>;
type Count = { readonly right: number; readonly all: number };

export type Comparison = {
  readonly same: number;
  readonly better: number;
  readonly worse: number;
  readonly other: number;
  /** Of the values that are called sure, before and after, how many are right. */
  readonly sure: readonly [before: Count, after: Count];
};

const SURE = 0.9;

export function readAll(
  papers: readonly Paper[],
  own?: Parameters<typeof read>[1],
): readonly Reading[] {
  return papers.map((paper) => read(paper, own));
}

/** The answers of two readings of the same papers, field by field. */
export function compared(
  papers: readonly Paper[],
  before: readonly Reading[],
  after: readonly Reading[],
): Comparison {
  const counts = { same: 0, better: 0, worse: 0, other: 0 };
  for (const [index, paper] of papers.entries()) {
    const [was, is] = [before[index], after[index]];
    if (!was || !is) continue;
    for (const name of new Set([...was.fields.keys(), ...is.fields.keys()])) {
      const [old, fresh] = [was.fields.get(name)?.value, is.fields.get(name)?.value];
      counts[verdict(paper.truth[name], old, fresh)] += 1;
    }
    counts[verdict(paper.class, was.class.value, is.class.value)] += 1;
  }
  return { ...counts, sure: [sureOnes(papers, before), sureOnes(papers, after)] };
}

function verdict(
  truth: unknown,
  before: string | undefined,
  after: string | undefined,
): 'same' | 'better' | 'worse' | 'other' {
  if (before === after) return 'same';
  if (after === truth) return 'better';
  return before === truth ? 'worse' : 'other';
}

function sureOnes(papers: readonly Paper[], readings: readonly Reading[]): Count {
  const verdicts = readings.flatMap(({ fields }, index) =>
    Array.from(fields).flatMap(([name, { value, confidence }]) => {
      const truth = papers[index]?.truth[name];
      return typeof truth === 'string' && confidence >= SURE ? [value === truth] : [];
    }),
  );
  return { right: verdicts.filter(Boolean).length, all: verdicts.length };
}

export function rightIn(counts: readonly Count[]): Count {
  return counts.reduce((sum, one) => ({ right: sum.right + one.right, all: sum.all + one.all }), {
    right: 0,
    all: 0,
  });
}

/** All comparisons as one. */
export function difference(
  all: readonly Comparison[],
): Pick<Comparison, 'same' | 'better' | 'worse' | 'other'> {
  const total = (name: 'same' | 'better' | 'worse' | 'other'): number =>
    all.reduce((sum, one) => sum + one[name], 0);
  return {
    same: total('same'),
    better: total('better'),
    worse: total('worse'),
    other: total('other'),
  };
}

import { NONE, type Features, type Weights } from '#workers/engines/analyse/choice/linear-model.ts';

/** Candidates of one document and which of them are right; none where the document has no such value. */
export type Example = {
  readonly candidates: readonly Features[];
  readonly right: readonly number[];
  /** How much the example counts. */
  readonly weight?: number;
};

export type FitOptions = {
  /** Pulls weights towards nothing, or towards `start`. */
  readonly ridge: number;
  readonly rounds: number;
  readonly start?: Weights;
};

/** How far a round goes, and how much of the last rounds' direction it keeps. */
const RATE = 0.1;
const MOMENTUM = 0.9;
const SQUARES = 0.999;

/**
 * Weights of a conditional logit that make the right candidates likely: full gradients with Adam
 * (Kingma and Ba, 2015). The same examples give the same weights.
 */
export function fitChoice(examples: readonly Example[], options: FitOptions): Weights {
  const { ridge, rounds, start = {} } = options;
  const names = namesIn(examples);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map((example) => compile(example, index));
  const origin = Float64Array.from(names, (name) => start[name] ?? 0);
  const weights = origin.slice();
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let round = 1; round <= rounds; round += 1) {
    const gradient = gradientOf(rows, weights);
    for (let at = 0; at < names.length; at += 1) {
      const pull = ridge * ((weights[at] ?? 0) - (origin[at] ?? 0));
      const slope = (gradient[at] ?? 0) / rows.length + pull / rows.length;
      mean[at] = MOMENTUM * (mean[at] ?? 0) + (1 - MOMENTUM) * slope;
      square[at] = SQUARES * (square[at] ?? 0) + (1 - SQUARES) * slope * slope;
      const step = (mean[at] ?? 0) / (1 - MOMENTUM ** round);
      const size = Math.sqrt((square[at] ?? 0) / (1 - SQUARES ** round)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (RATE * step) / size;
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, round3(weights[at] ?? 0)]));
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

function namesIn(examples: readonly Example[]): readonly string[] {
  const names = new Set<string>([NONE]);
  for (const { candidates } of examples) {
    for (const features of candidates) for (const name of Object.keys(features)) names.add(name);
  }
  return [...names].toSorted();
}

/** The candidates of an example, the last of which is none of them. */
type Row = {
  readonly candidates: readonly (readonly (readonly [at: number, value: number])[])[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
};

function compile(
  { candidates, right, weight = 1 }: Example,
  index: ReadonlyMap<string, number>,
): Row {
  const all = candidates.map((features) =>
    Object.entries(features).map(([name, value]) => [index.get(name) ?? 0, value] as const),
  );
  const isRight = candidates.map((_, at) => right.includes(at));
  return {
    candidates: [...all, [[index.get(NONE) ?? 0, 1] as const]],
    isRight: [...isRight, right.length === 0],
    weight,
  };
}

function gradientOf(rows: readonly Row[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { candidates, isRight, weight } of rows) {
    const scores = candidates.map((one) =>
      one.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0),
    );
    const highest = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - highest));
    const all = powers.reduce((sum, power) => sum + power, 0);
    const good = powers.reduce((sum, power, at) => sum + (isRight[at] ? power : 0), 0);
    for (const [at, one] of candidates.entries()) {
      const power = powers[at] ?? 0;
      const pull = power / all - (isRight[at] ? power / Math.max(good, 1e-300) : 0);
      for (const [name, value] of one)
        gradient[name] = (gradient[name] ?? 0) + weight * pull * value;
    }
  }
  return gradient;
}

import { NONE, type Features, type Weights } from './linear-model.ts';

/** Candidates of one document and which of them are right; none where the document has no such value. */
export type Example = {
  readonly candidates: readonly Features[];
  readonly right: readonly number[];
  /** How much the example counts. */
  readonly weight?: number;
};

export type FitOptions = {
  /** Pulls weights towards nothing, or towards `start`; some features more than others. */
  readonly ridge: number | ((name: string) => number);
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
  const pulls = Float64Array.from(names, (name) =>
    typeof ridge === 'number' ? ridge : ridge(name),
  );
  const weights = origin.slice();
  const memory = { mean: new Float64Array(names.length), square: new Float64Array(names.length) };
  for (let round = 1; round <= rounds; round += 1) {
    const slopes = gradientOf(rows, weights).map((slope, at) => {
      const pull = (pulls[at] ?? 0) * ((weights[at] ?? 0) - (origin[at] ?? 0));
      return slope / rows.length + pull / rows.length;
    });
    stepDown(weights, slopes, memory, round);
  }
  return Object.fromEntries(names.map((name, at) => [name, round3(weights[at] ?? 0)]));
}

type Memory = { readonly mean: Float64Array; readonly square: Float64Array };

function stepDown(
  weights: Float64Array,
  slopes: Float64Array,
  { mean, square }: Memory,
  round: number,
): void {
  for (const [at, slope] of slopes.entries()) {
    mean[at] = MOMENTUM * (mean[at] ?? 0) + (1 - MOMENTUM) * slope;
    square[at] = SQUARES * (square[at] ?? 0) + (1 - SQUARES) * slope * slope;
    const step = (mean[at] ?? 0) / (1 - MOMENTUM ** round);
    const size = Math.sqrt((square[at] ?? 0) / (1 - SQUARES ** round)) + 1e-8;
    weights[at] = (weights[at] ?? 0) - (RATE * step) / size;
  }
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

function namesIn(examples: readonly Example[]): readonly string[] {
  const names = new Set<string>([NONE]);
  for (const { candidates } of examples) {
    for (const features of candidates) for (const name of Object.keys(features)) names.add(name);
  }
  return [...names].toSorted();
}

/**
 * The candidates of an example, the last of which is none of them: the features of candidate `c` are
 * those from `starts[c]` to `starts[c + 1]`.
 */
type Row = {
  readonly starts: Int32Array;
  readonly names: Int32Array;
  readonly values: Float64Array;
  readonly isRight: Uint8Array;
  readonly weight: number;
};

function compile(
  { candidates, right, weight = 1 }: Example,
  index: ReadonlyMap<string, number>,
): Row {
  const all = [...candidates, { [NONE]: 1 }].map((features) => Object.entries(features));
  const starts = new Int32Array(all.length + 1);
  for (const [at, entries] of all.entries()) starts[at + 1] = (starts[at] ?? 0) + entries.length;
  const flat = all.flat();
  const isRight = new Uint8Array(all.length);
  for (const at of right) isRight[at] = 1;
  if (right.length === 0) isRight[all.length - 1] = 1;
  return {
    starts,
    names: Int32Array.from(flat, ([name]) => index.get(name) ?? 0),
    values: Float64Array.from(flat, ([, value]) => value),
    isRight,
    weight,
  };
}

function gradientOf(rows: readonly Row[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const row of rows) addGradient(row, weights, gradient);
  return gradient;
}

function addGradient(row: Row, weights: Float64Array, gradient: Float64Array): void {
  const { starts, names, values, isRight, weight } = row;
  const powers = powersOf(row, weights);
  let [all, good] = [0, 0];
  for (const [at, power] of powers.entries()) {
    all += power;
    if (isRight[at] === 1) good += power;
  }
  for (const [at, power] of powers.entries()) {
    const pull = weight * (power / all - (isRight[at] === 1 ? power / Math.max(good, 1e-300) : 0));
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 1) {
      const name = names[index] ?? 0;
      gradient[name] = (gradient[name] ?? 0) + pull * (values[index] ?? 0);
    }
  }
}

/** Of e, by each candidate's score less the highest one. */
function powersOf({ starts, names, values }: Row, weights: Float64Array): Float64Array {
  const scores = new Float64Array(starts.length - 1);
  for (let at = 0; at < scores.length; at += 1) {
    let score = 0;
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 1) {
      score += (values[index] ?? 0) * (weights[names[index] ?? 0] ?? 0);
    }
    scores[at] = score;
  }
  const highest = Math.max(...scores);
  return scores.map((score) => Math.exp(score - highest));
}

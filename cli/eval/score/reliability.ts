/** An answer with the confidence that was given with it. */
export type Claim = { readonly confidence: number; readonly isRight: boolean };

/** Finer where it matters: few answers are worth having that are hardly believed. */
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1] as const;
/** From here on an answer is taken for right. */
export const SURE = 0.9;

export type Reliability = {
  readonly claims: number;
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly n: number;
    readonly confidence: number | null;
    readonly right: number | null;
  }[];
  /** How far confidence and truth are apart, on the average answer (expected calibration error). */
  readonly error: number;
  /** Of those that are taken for right. */
  readonly sure: { readonly n: number; readonly right: number };
};

/** Whether answers are right as often as they claim to be. */
export function reliabilityOf(claims: readonly Claim[]): Reliability {
  const bins = EDGES.slice(0, -1).map((from, index) => {
    const to = EDGES[index + 1] ?? 1;
    const own = claims.filter(
      ({ confidence }) => confidence >= from && (confidence < to || to === 1),
    );
    return Object.assign({ from, to }, meansOf(own));
  });
  const sure = claims.filter(({ confidence }) => confidence >= SURE);
  const apart = bins.map(
    ({ n, confidence, right }) => n * Math.abs((confidence ?? 0) - (right ?? 0)),
  );
  return {
    claims: claims.length,
    bins,
    error: apart.reduce((sum, each) => sum + each, 0) / Math.max(1, claims.length),
    sure: { n: sure.length, right: sure.filter(({ isRight }) => isRight).length },
  };
}

function meansOf(claims: readonly Claim[]) {
  const n = claims.length;
  if (n === 0) return { n, confidence: null, right: null };
  const sum = claims.reduce((total, { confidence }) => total + confidence, 0);
  return { n, confidence: sum / n, right: claims.filter(({ isRight }) => isRight).length / n };
}

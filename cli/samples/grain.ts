type Grain = {
  readonly width: number;
  readonly height: number;
  /** Of the grey levels, per channel. */
  readonly mean: number;
  readonly sigma: number;
};

/** Gaussian noise in three channels, the same for the same seed. */
export function grainOf(seed: number, { width, height, mean, sigma }: Grain): Buffer {
  const uniform = uniforms(seed);
  // Box and Muller's transform of two uniform numbers.
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const levels = Array.from({ length: width * height * 3 }, () => mean + sigma * normal());
  return Buffer.from(Uint8ClampedArray.from(levels));
}

/** Numbers from 0 up to 1: a linear congruential generator with the constants of Numerical Recipes. */
function uniforms(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

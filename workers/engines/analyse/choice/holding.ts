import type { Features } from './linear-model.ts';

/** The names of what is true, as features. */
export function holding(facts: Readonly<Record<string, boolean | undefined>>): Features {
  const features: Record<string, number> = {};
  for (const [name, holds] of Object.entries(facts)) if (holds === true) features[name] = 1;
  return features;
}

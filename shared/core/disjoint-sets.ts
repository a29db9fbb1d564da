/** Things, numbered from 0, in sets that can be joined (union-find). */
export type DisjointSets = {
  /** One more thing, in a set of its own. @returns its number */
  add(): number;
  /** From now on both are in one set. */
  join(one: number, other: number): void;
  /** The things of each set, in the order of the first of each. */
  sets(): readonly (readonly number[])[];
};

/** @param count so many things to begin with, each in a set of its own */
export function disjointSets(count = 0): DisjointSets {
  const parents = Array.from({ length: count }, (_, index) => index);
  const parentOf = (index: number): number => parents[index] ?? index;
  const rootOf = (index: number): number => {
    let root = index;
    // Each step halves the way that the next one who asks has to go.
    while (parentOf(root) !== root) {
      parents[root] = parentOf(parentOf(root));
      root = parentOf(root);
    }
    return root;
  };
  return {
    add: () => parents.push(parents.length) - 1,
    join(one, other) {
      parents[rootOf(other)] = rootOf(one);
    },
    sets() {
      const byRoot = new Map<number, number[]>();
      for (const index of parents.keys()) {
        const root = rootOf(index);
        const members = byRoot.get(root);
        if (members) members.push(index);
        else byRoot.set(root, [index]);
      }
      return [...byRoot.values()];
    },
  };
}

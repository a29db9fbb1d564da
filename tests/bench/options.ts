import { parseArgs } from 'node:util';

export type Options = {
  readonly pages: number;
  readonly isHard: boolean;
  readonly corpus: string | undefined;
  readonly rounds: number;
  /** Part of the names of the contestants, or of the documents of a corpus, that are wanted. */
  readonly only: string;
  readonly documents: string;
  readonly isSlope: boolean;
  readonly json: string;
};

const USUAL_PAGES = '24';
const PAGES_OF_SLOPE = '1000';

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string' },
      hard: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      rounds: { type: 'string', default: '2' },
      only: { type: 'string', default: '' },
      documents: { type: 'string', default: '' },
      slope: { type: 'boolean', default: false },
      json: { type: 'string', default: 'bench.json' },
    },
  });
  const { hard, slope, corpus, pages, ...others } = values;
  return {
    ...others,
    corpus,
    pages: countOf('--pages', pages ?? (slope ? PAGES_OF_SLOPE : USUAL_PAGES)),
    rounds: countOf('--rounds', values.rounds),
    isHard: hard,
    isSlope: slope,
  };
}

function countOf(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`${name} wants a number, not ${text}`);
  return count;
}

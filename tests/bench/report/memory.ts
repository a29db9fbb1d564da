import type { Series } from '../slope/run-slope.ts';
import { fixed, percent, table } from './table.ts';

/** What one process of each kind held, from the first pages to the last. */
export function memory(series: readonly Series[]): string {
  const head = ['process', 'first MiB', 'last MiB', 'most MiB', 'slope over the run'];
  const rows = series.map(({ kind, residentMiB, growth }) => [
    kind,
    fixed(residentMiB.at(0) ?? 0, 0),
    fixed(residentMiB.at(-1) ?? 0, 0),
    fixed(Math.max(...residentMiB), 0),
    `${growth < 0 ? '' : '+'}${percent(growth)}`,
  ]);
  return table([head, ...rows]);
}

import { BOUND, DOCUMENTS } from '../contestants/here.ts';
import type { Result } from '../results.ts';
import { fixed, percent, table } from './table.ts';

/** The contestants side by side. */
export function compare(results: readonly Result[]): string {
  const alone = results.find(({ name }) => name === DOCUMENTS);
  const bound = results.find(({ name }) => name === BOUND);
  const head = [
    '',
    'pages/s',
    'alone/it',
    'PDF/it',
    'recall',
    'precision',
    'outside',
    'cpu s/page',
    'MiB',
    'others',
  ];
  const rows = results.map((result) => [
    result.name,
    fixed(result.pagesPerSecond, 2),
    ratio(alone, result),
    ratio(bound, result),
    percent(result.recall),
    percent(result.precision),
    result.outside === undefined ? '-' : percent(result.outside),
    fixed(result.cpuSecondsPerPage, 2),
    fixed(result.peakMiB, 0),
    percent(result.others),
  ]);
  return table([head, ...rows]);
}

function ratio(ours: Result | undefined, other: Result): string {
  return ours ? `${fixed(ours.pagesPerSecond / other.pagesPerSecond, 2)}x` : '-';
}

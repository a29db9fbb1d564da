import type { EngineTime } from '../platform/engine-times.ts';
import { cpuOutsideOcr, outsideOcr } from '../platform/outside-ocr.ts';
import type { Usage } from '../processes/watch-processes.ts';
import { fixed, percent, table } from './table.ts';

/** A reading by the platform. */
export type Reading = {
  readonly pages: number;
  readonly seconds: number;
  readonly ocrProcesses: number;
  readonly calls: readonly EngineTime[];
  readonly usage: Usage;
};

/** Where the time of a reading went, and what its processes held. */
export function whereabouts({ pages, seconds, ocrProcesses, calls, usage }: Reading): string {
  const outside = outsideOcr({ wallSeconds: seconds, ocrProcesses, calls });
  const perPage = (value: number): string => fixed((value * 1000) / pages, 1);
  const bySeconds = calls.toSorted((a, b) => b.seconds - a.seconds);
  const byCpu = usage.kinds.toSorted((a, b) => b.cpuSeconds - a.cpuSeconds);
  return [
    `Outside OCR: ${percent(outside)} of ${fixed(seconds, 1)} s x ${ocrProcesses} OCR processes;`,
    ` ${percent(cpuOutsideOcr(usage.kinds))} of the processor time.\n`,
    table([
      ['call', 'calls', 'ms/page'],
      ...bySeconds.map((call) => [
        `${call.engine}.${call.method}`,
        String(call.calls),
        perPage(call.seconds),
      ]),
    ]),
    table([
      ['process', 'at once', 'peak MiB', 'cpu ms/page'],
      ...byCpu.map(({ kind, processes, largestMiB, cpuSeconds }) => [
        kind,
        String(processes),
        fixed(largestMiB, 0),
        perPage(cpuSeconds),
      ]),
    ]),
  ].join('');
}

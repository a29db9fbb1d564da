import { cpuOutsideOcr, outsideOcr, sharesOfSlots, type Reading } from '../platform/outside-ocr.ts';
import type { Usage } from '../processes/watch-processes.ts';
import { fixed, percent, table } from './table.ts';

/** Where the time of a reading by the platform went, and what its processes held. */
export function whereabouts(reading: Reading, usage: Usage, pages: number): string {
  const { seconds, ocrProcesses, times } = reading;
  const perPage = (value: number): string => fixed((value * 1000) / pages, 1);
  const bySeconds = times.toSorted((a, b) => b.seconds - a.seconds);
  const byCpu = usage.kinds.toSorted((a, b) => b.cpuSeconds - a.cpuSeconds);
  return [
    `Outside OCR: ${percent(outsideOcr(reading))} of ${fixed(seconds, 1)} s x ${ocrProcesses};`,
    ` ${percent(cpuOutsideOcr(usage.kinds))} of the processor time.\n`,
    `Places for recognise tasks: ${slotsOf(reading)}.\n`,
    table([
      ['call or task', 'times', 'ms/page'],
      ...bySeconds.map((time) => [time.of, String(time.count), perPage(time.seconds)]),
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

function slotsOf(reading: Reading): string {
  return sharesOfSlots(reading)
    .map(({ of, share }) => `${of} ${percent(share)}`)
    .join(', ');
}

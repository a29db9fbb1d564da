import type { EngineTime } from './engine-times.ts';

type Batch = {
  readonly wallSeconds: number;
  readonly ocrProcesses: number;
  readonly calls: readonly EngineTime[];
};

/**
 * The share of a batch's time in which OCR was not at work: of the time that all OCR engines
 * together had, from the first upload to the last end of a job, what they did not spend on calls.
 *
 *     1 - seconds in calls of the OCR engine / (wall seconds x OCR processes)
 *
 * A call counts from the question to the answer, so a call that is slow because something else has
 * the processor counts as OCR; `cpuOutsideOcr` is not deceived by that.
 */
export function outsideOcr({ wallSeconds, ocrProcesses, calls }: Batch): number {
  const inOcr = calls
    .filter(({ engine }) => engine === 'ocr')
    .reduce((sum, { seconds }) => sum + seconds, 0);
  return 1 - inOcr / (wallSeconds * ocrProcesses);
}

type CpuTime = { readonly kind: string; readonly cpuSeconds: number };

/** The share of the processor time of all the platform's processes that OCR engines did not take. */
export function cpuOutsideOcr(kinds: readonly CpuTime[]): number {
  const sum = (some: readonly CpuTime[]): number =>
    some.reduce((total, { cpuSeconds }) => total + cpuSeconds, 0);
  return 1 - sum(kinds.filter(({ kind }) => kind === 'ocr engine')) / sum(kinds);
}

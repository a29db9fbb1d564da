import { secondsOf, type Time } from './times.ts';

/** A reading by the platform. */
export type Reading = {
  /** From the first upload to the end of the last job. */
  readonly seconds: number;
  /** Processes of the OCR engine, and recognise tasks that may run at once. */
  readonly ocrProcesses: number;
  readonly slots: number;
  readonly times: readonly Time[];
};

/**
 * The share of a reading's time in which OCR was not at work: of the time that all OCR engines
 * together had, what they did not spend on calls.
 *
 *     1 - seconds in calls of the OCR engine / (wall seconds x OCR processes)
 *
 * A call counts from the question to the answer, so one that is slow because something else has the
 * processor counts as OCR; `cpuOutsideOcr` is not deceived by that.
 */
export function outsideOcr({ seconds, ocrProcesses, times }: Reading): number {
  return 1 - secondsOf(times, isOcr) / (seconds * ocrProcesses);
}

type CpuTime = { readonly kind: string; readonly cpuSeconds: number };

/** The share of the processor time of all the platform's processes that OCR engines did not take. */
export function cpuOutsideOcr(kinds: readonly CpuTime[]): number {
  const sum = (some: readonly CpuTime[]): number =>
    some.reduce((total, { cpuSeconds }) => total + cpuSeconds, 0);
  return 1 - sum(kinds.filter(({ kind }) => kind === 'ocr engine')) / sum(kinds);
}

type Share = { readonly of: string; readonly share: number };

/** How the time of the worker's places for recognise tasks was spent; the shares add up to 1. */
export function sharesOfSlots({ seconds, slots, times }: Reading): readonly Share[] {
  const inTasks = secondsOf(times, (of) => of === 'recognise task');
  const inOcr = secondsOf(times, isOcr);
  const inImage = secondsOf(times, (of) => of === 'image.straighten');
  const inPdf = secondsOf(times, (of) => /^pdf\.(readPages|renderPage|takeImage)$/.test(of));
  const all = seconds * slots;
  return [
    { of: 'OCR', share: inOcr / all },
    { of: 'drawing for OCR', share: inImage / all },
    { of: 'painting PDF pages', share: inPdf / all },
    { of: 'the rest of a task', share: (inTasks - inOcr - inImage - inPdf) / all },
    { of: 'no task', share: 1 - inTasks / all },
  ];
}

const isOcr = (of: string): boolean => of.startsWith('ocr.');

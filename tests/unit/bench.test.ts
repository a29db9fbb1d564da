import { expect, test } from 'vitest';

import { textsOf } from '../bench/batch.ts';
import { makePaper, transcriptOf } from '../bench/generated/make-paper.ts';
import { cpuOutsideOcr, outsideOcr, sharesOfSlots } from '../bench/platform/outside-ocr.ts';
import { parseTimes, spentBetween } from '../bench/platform/times.ts';
import { kindOf } from '../bench/processes/process-table.ts';
import { shareOfOthers } from '../bench/processes/processor-time.ts';
import { createTally } from '../bench/processes/tally.ts';
import { growthOf } from '../bench/slope/slope.ts';

test('a generated page is the same every time and like no other', () => {
  const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
  const papers = numbers.map((number) => JSON.stringify(makePaper(number)));
  expect(numbers.map((number) => JSON.stringify(makePaper(number)))).toEqual(papers);
  expect(new Set(papers).size).toBe(numbers.length);
});

test('the transcript of a generated page holds all that is printed, within the margins', () => {
  for (const number of [1, 2, 3]) {
    const paper = makePaper(number);
    const transcript = transcriptOf(paper);
    expect(transcript.split(/\s+/).length).toBeGreaterThan(60);
    for (const { text, x, y } of paper.texts) {
      expect(transcript).toContain(text);
      expect(x).toBeLessThan(paper.width - 50);
      expect(y).toBeLessThan(paper.height - 40);
    }
  }
});

test.for([
  [[100, 100, 100], 0],
  [[100, 110, 120], 0.2],
  [[200, 150, 100], -0.5],
  [[100], 0],
  [[], 0],
] as const)('the memory of %j MiB grew by a share of %d', ([values, growth]) => {
  expect(growthOf(values)).toBeCloseTo(growth, 6);
});

test('one high value amid a flat series is hardly growth', () => {
  expect(Math.abs(growthOf([100, 100, 130, 100, 100]))).toBeLessThan(0.001);
});

const ocrCalls = { of: 'ocr.recognise', count: 12, seconds: 15 };
const imageCalls = { of: 'image.straighten', count: 12, seconds: 2 };
const tasks = { of: 'recognise task', count: 6, seconds: 18 };

test('time outside OCR is what the OCR processes together were not asked anything', () => {
  const reading = { seconds: 10, ocrProcesses: 2, slots: 2, times: [ocrCalls, imageCalls, tasks] };
  expect(outsideOcr(reading)).toBeCloseTo(0.25, 6);
  const shares = sharesOfSlots(reading).map(({ share }) => Number(share.toFixed(6)));
  expect(shares).toEqual([0.75, 0.1, 0, 0.05, 0.1]);
  const kinds = [
    { kind: 'ocr engine', cpuSeconds: 9 },
    { kind: 'worker', cpuSeconds: 1 },
  ];
  expect(cpuOutsideOcr(kinds)).toBeCloseTo(0.1, 6);
});

const told = (count: number, sum: number) => `# TYPE docmill_engine_call_seconds histogram
docmill_engine_call_seconds_bucket{le="1",engine="ocr",method="recognise"} 1
docmill_engine_call_seconds_sum{engine="ocr",method="recognise"} ${sum}
docmill_engine_call_seconds_count{engine="ocr",method="recognise"} ${count}
docmill_task_run_seconds_sum{pool="recognise",outcome="succeeded"} 16
docmill_task_run_seconds_count{pool="recognise",outcome="succeeded"} 5
docmill_task_run_seconds_sum{pool="recognise",outcome="retried"} 2
docmill_task_run_seconds_count{pool="recognise",outcome="retried"} 1
docmill_task_wait_seconds_sum{pool="recognise"} 99
`;

test('what engines and tasks took is read from the metrics of a worker, between two looks', () => {
  const [before, after] = [parseTimes(told(2, 3.5)), parseTimes(told(14, 18.5))];
  expect(spentBetween(before, after)).toEqual([ocrCalls]);
  expect(spentBetween([], after)).toEqual([{ ...ocrCalls, count: 14, seconds: 18.5 }, tasks]);
});

test('processes are told apart by their command lines', () => {
  expect(kindOf(['/x/node', '--expose-gc', '/y/workers/engines/ocr/main.ts'])).toBe('ocr engine');
  expect(kindOf(['/x/node', 'workers/main.ts'])).toBe('worker');
  expect(kindOf(['postgres: checkpointer ', ''])).toBe('postgres');
  expect(kindOf(['/usr/bin/tesseract', 'a.jpg'])).toBe('tesseract');
  expect(kindOf([''])).toBe('ended');
});

const engine = (pid: number, residentMiB: number, cpuSeconds: number) => {
  return { pid, residentMiB, cpuSeconds, kind: 'ocr engine' };
};

test('peaks of memory are of one moment, and processor time is of the watch only', () => {
  const tally = createTally([engine(1, 100, 5)]);
  tally.add([engine(1, 150, 6), engine(2, 80, 1)]);
  tally.add([engine(2, 200, 3)]);
  expect(tally.sum()).toEqual({
    peakMiB: 230,
    kinds: [{ kind: 'ocr engine', processes: 2, largestMiB: 200, cpuSeconds: 4 }],
  });
});

test('processors taken by others are those that neither idled nor worked for us', () => {
  const start = { at: 0, ofAll: 1_000, ours: 10 };
  const time = { seconds: 10, ofAll: 8, ours: 8 };
  const end = { at: time.seconds, ofAll: 1_000 + time.ofAll, ours: 10 + time.ours };
  expect(shareOfOthers(start, end)).toBe(0);
  expect(shareOfOthers(start, { ...end, ofAll: end.ofAll + 4 })).toBeGreaterThan(0);
});

const documentOf = (pages: number) => {
  return { id: '', path: '', transcript: '', pages: Array.from({ length: pages }, () => '') };
};

test('texts of pages are put together to those of their documents', () => {
  const texts = textsOf([documentOf(1), documentOf(2), documentOf(1)], ['a', 'b', 'c']);
  expect(texts).toEqual(['a', 'b\nc', '']);
});

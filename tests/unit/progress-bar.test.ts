import { expect, test } from 'vitest';

import { createProgressBar } from '#cli/output/progress-bar.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  const write = (text: string): boolean => written.push(text) > 0;
  const terminal = { isTTY, write } as never;
  return { written, parts: { terminal, out: (line: string) => written.push(`${line}\n`) } };
}

test('lines stand above the bar, which is drawn anew below them', () => {
  const { written, parts } = record(true);
  const bar = createProgressBar(4, parts);
  bar.show(1, 'sent');
  bar.say('a.pdf');
  bar.end();
  const drawn = '[########......................] 1/4 sent';
  const clear = '\r\u001B[K';
  expect(written).toEqual([`${clear}${drawn}`, clear, 'a.pdf\n', `${clear}${drawn}`, clear]);
});

test('where nobody looks there is no bar, and nothing to do is all done', () => {
  const silent = record(false);
  const bar = createProgressBar(4, silent.parts);
  bar.show(2, 'sent');
  bar.say('a.pdf');
  bar.end();
  expect(silent.written).toEqual(['a.pdf\n']);
  const { written, parts } = record(true);
  createProgressBar(0, parts).show(0, '');
  expect(written.join('')).toContain(`[${'#'.repeat(30)}] 0/0`);
});

import { medianOf, type Delay, type Traffic } from './ordinary-traffic.ts';
import type { Result } from './run-files.ts';

const MEGABYTE = 1024 ** 2;

export const headline = line('file', 'verdict', 'reason', 'seconds', 'engine MiB');

export function lineOf({ name, verdict, reason, seconds, peakBytes }: Result): string {
  const megabytes = Math.round(peakBytes / MEGABYTE);
  return line(printable(name), verdict, reason, seconds.toFixed(1), String(megabytes));
}

export function describeDelay({ seconds, end, meanwhile }: Delay): string {
  const files = meanwhile.map(printable).join(', ');
  return `! an ordinary document took ${seconds.toFixed(1)} s (${end}), meanwhile: ${files}`;
}

type Summary = {
  readonly verdicts: ReadonlyMap<string, number>;
  readonly idle: readonly number[];
  readonly normal: number;
  readonly traffic: Traffic;
};

export function describeSummary({ verdicts, idle, normal, traffic }: Summary): string {
  const counts = [...verdicts].map(([verdict, count]) => `${count} ${verdict}`);
  const { seconds, delays } = traffic;
  return [
    '',
    `files: ${counts.join(', ')}`,
    `ordinary documents, idle: ${describeTimes(idle)}`,
    `ordinary documents, meanwhile: ${describeTimes(seconds)}; ${delays.length} took longer than ${normal.toFixed(1)} s or did not succeed`,
  ].join('\n');
}

function describeTimes(seconds: readonly number[]): string {
  const most = seconds.reduce((a, b) => Math.max(a, b), 0);
  return `${seconds.length}, median ${medianOf(seconds).toFixed(1)} s, most ${most.toFixed(1)} s`;
}

// oxlint-disable-next-line max-params -- one for each column
function line(
  name: string,
  verdict: string,
  reason: string,
  seconds: string,
  megabytes: string,
): string {
  return [
    name.padEnd(44),
    verdict.padEnd(11),
    reason.padEnd(24),
    seconds.padStart(8),
    megabytes.padStart(11),
  ].join(' ');
}

/** A name may hold what moves a terminal's cursor. */
function printable(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

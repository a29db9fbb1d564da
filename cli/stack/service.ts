import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { z } from 'zod';

import type { Reaper } from './reaper.ts';

export type ServiceSpec = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly logFile: string;
  readonly cwd: string;
  /** It is one of ours and tells over IPC at which URL it listens. */
  readonly announcesUrl?: boolean;
  /** What asks it to stop; Postgres has its own idea of SIGTERM. */
  readonly stopSignal?: NodeJS.Signals;
};

export type Service = {
  readonly name: string;
  readonly pid: () => number | undefined;
  readonly isRunning: () => boolean;
  readonly stop: () => Promise<void>;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
  /** Resolves when the process has told at which URL it listens. */
  readonly announced: Promise<string>;
};

const announcementSchema = z.object({ url: z.string() });

const STOP_MS = 25_000;

/** Starts a child process that cannot outlive us; what it prints goes to its log file. */
export function startService(spec: ServiceSpec, reaper: Reaper): Service {
  const log = openSync(spec.logFile, 'a', 0o600);
  const child = spawn(spec.command, spec.args, {
    env: spec.env,
    cwd: spec.cwd,
    stdio: ['ignore', log, log, ...(spec.announcesUrl === true ? ['ipc' as const] : [])],
    // Ctrl-C goes to the whole foreground group; the stack decides the order in which things end.
    detached: true,
  });
  closeSync(log);
  if (child.pid !== undefined) reaper.watch(child.pid);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => {
      resolve();
    });
    child.once('exit', () => {
      if (child.pid !== undefined) reaper.forget(child.pid);
      resolve();
    });
  });
  const announced = new Promise<string>((resolve) => {
    child.once('message', (message) => {
      resolve(announcementSchema.parse(message).url);
    });
  });
  return {
    announced,
    name: spec.name,
    pid: () => child.pid,
    isRunning: () => isRunning(child),
    ended,
    async stop() {
      if (!isRunning(child)) return;
      child.kill(spec.stopSignal ?? 'SIGTERM');
      const isLate = await Promise.race([
        ended.then(() => false),
        sleep(STOP_MS, true, { ref: false }),
      ]);
      if (isLate) child.kill('SIGKILL');
      await ended;
    },
  };
}

function isRunning(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

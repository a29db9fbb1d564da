import { existsSync } from 'node:fs';
import process from 'node:process';

export type EngineLimits = {
  /** Of private memory; the engine is killed beyond it. */
  readonly memoryBytes: number;
  /** Of one file the engine writes. */
  readonly fileBytes: number;
};

const SETPRIV = '/usr/bin/setpriv';
const PRLIMIT = '/usr/bin/prlimit';

/**
 * The command line in front of an engine's entry file: die with the worker, then resource limits,
 * then this very Node. Where the kernel's tools are missing the engine runs without them, and
 * `missingGuards` says so.
 */
export function launchPrefix({ memoryBytes, fileBytes }: EngineLimits): readonly string[] {
  const heapMegabytes = Math.floor(memoryBytes / 1024 / 1024 / 2);
  return [
    ...(existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL', '--no-new-privs', '--'] : []),
    ...(existsSync(PRLIMIT)
      ? [
          PRLIMIT,
          // RLIMIT_AS would count the address space that V8 and wasm reserve and never touch.
          `--data=${memoryBytes}`,
          `--fsize=${fileBytes}`,
          '--core=0',
          '--nofile=256',
          '--',
        ]
      : []),
    process.execPath,
    `--max-old-space-size=${heapMegabytes}`,
    '--disable-warning=ExperimentalWarning',
  ];
}

/** Guards this machine cannot give its engines, for the readiness report. */
export function missingGuards(): readonly string[] {
  return [SETPRIV, PRLIMIT].filter((path) => !existsSync(path));
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { Allowance } from './watch-process.ts';

/** What keeps an engine that was taken over from the rest of the machine. */
export type Isolation = 'namespaces' | 'none';

export type EngineLimits = Allowance & {
  /** Of one file the engine writes. */
  readonly fileBytes: number;
  /** The only folder it may write to; besides the program's own, the only one it may read. */
  readonly folder: string;
  readonly isolation: Isolation;
};

/** Where the program and its packages are. */
const PROGRAM = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * What Node and WebAssembly reserve as data without touching it: measured 0.55 GiB in the image
 * engine and, with three models at once, 2.1 GiB in the OCR engine (VmData less VmRSS in
 * /proc/PID/status, Node 26).
 */
const RESERVED_BYTES = 2.5 * 1024 ** 3;

const UNSHARE = '/usr/bin/unshare';
const SETPRIV = '/usr/bin/setpriv';
const PRLIMIT = '/usr/bin/prlimit';

/**
 * Whether this machine lets us give an engine a user namespace of its own, in which it may not look
 * into other processes of the same user, and a network namespace without a network. Many containers
 * do not.
 */
export function probeIsolation(): Isolation {
  const { status } = spawnSync(UNSHARE, ['-r', '-n', '--', '/bin/true'], { stdio: 'ignore' });
  return status === 0 ? 'namespaces' : 'none';
}

/**
 * The command line in front of an engine's entry file: namespaces where there are any, death with
 * the worker, resource limits, then this very Node. Where the kernel's tools are missing the engine
 * runs without them, and `missingGuards` says so.
 */
export function launchPrefix({
  memoryBytes,
  fileBytes,
  folder,
  isolation,
}: Omit<EngineLimits, 'cpuSeconds'>): readonly string[] {
  const heapMegabytes = Math.floor(memoryBytes / 1024 / 1024 / 2);
  return [
    ...(isolation === 'namespaces' ? [UNSHARE, '-r', '-n', '--'] : []),
    ...(existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'KILL', '--no-new-privs', '--'] : []),
    ...(existsSync(PRLIMIT)
      ? [
          PRLIMIT,
          // The backstop for what grows faster than the memory watch looks. RLIMIT_AS would not do:
          // WebAssembly reserves ten gigabytes of address space and never touches them.
          `--data=${memoryBytes + RESERVED_BYTES}`,
          `--fsize=${fileBytes}`,
          '--core=0',
          '--nofile=256',
          '--',
        ]
      : []),
    process.execPath,
    `--max-old-space-size=${heapMegabytes}`,
    ...permissions(folder),
    '--expose-gc',
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
  ];
}

/** What engines are made of. Beside it lie settings and, on a developer's machine, data. */
const READABLE = ['workers/*', 'shared/*', 'node_modules/*', 'package.json'].map((path) =>
  join(PROGRAM, path),
);

/**
 * What JavaScript may do in an engine: no processes, no network and no files but these. Native code
 * (libvips, Skia) is not bound by it.
 */
function permissions(folder: string): readonly string[] {
  return [
    '--permission',
    '--allow-addons',
    '--allow-worker',
    ...READABLE.map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-read=${join(folder, '*')}`,
    `--allow-fs-write=${join(folder, '*')}`,
  ];
}

/** Guards this machine cannot give its engines, for the readiness report. */
export function missingGuards(isolation: Isolation): readonly string[] {
  const tools = [SETPRIV, PRLIMIT].filter((path) => !existsSync(path));
  return isolation === 'none' ? ['user and network namespaces', ...tools] : tools;
}

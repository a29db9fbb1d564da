import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

type Command = {
  readonly command: string;
  readonly args: readonly string[];
  /** On its standard input. */
  readonly input?: string;
  /** Over ours. */
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
};

/**
 * Runs a command to its end.
 * @throws Error with its last words where it fails or takes too long
 */
export async function runCommand({ command, args, input, env, timeoutMs }: Command): Promise<void> {
  // A group of its own, so that what it has started ends with it.
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  const endGroup = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', endGroup);
  const late = setTimeout(endGroup, timeoutMs);
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-2_000);
  });
  child.stdin.end(input);
  try {
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    if (code !== 0) throw new Error(`${command} ended with ${code ?? signal}: ${words}`);
  } finally {
    clearTimeout(late);
    process.off('exit', endGroup);
  }
}

import type { WriteStream } from 'node:tty';

const WIDTH = 30;

export type ProgressBar = {
  /** So many of them are done; `note` stands behind the bar. */
  readonly show: (done: number, note: string) => void;
  /** Writes a line above the bar. */
  readonly say: (line: string) => void;
  readonly end: () => void;
};

type Terminal = Pick<WriteStream, 'isTTY' | 'write'>;

/** A bar on the terminal; where there is none, no bar. Lines go to `out`. */
export function createProgressBar(
  total: number,
  { terminal, out }: { readonly terminal: Terminal; readonly out: (line: string) => void },
): ProgressBar {
  let shown = '';
  const draw = (text: string): void => {
    if (!terminal.isTTY) return;
    // Back to the beginning of the line, and clear it.
    terminal.write(`\r\u001B[K${text}`);
    shown = text;
  };
  return {
    show(done, note) {
      const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
      draw(`[${'#'.repeat(filled).padEnd(WIDTH, '.')}] ${done}/${total} ${note}`);
    },
    say(line) {
      const before = shown;
      draw('');
      out(line);
      draw(before);
    },
    end() {
      draw('');
    },
  };
}

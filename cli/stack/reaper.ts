import { spawn } from 'node:child_process';

/**
 * A small shell that outlives us by a moment. It reads process ids and, when its input ends because
 * this process is gone, however it went, ends what is still running. SIGTERM first, so that
 * databases can close their files; SIGKILL for what does not listen.
 */
export type Reaper = {
  readonly watch: (pid: number) => void;
  readonly forget: (pid: number) => void;
  /** For an orderly end: nothing is left to do. */
  readonly dismiss: () => void;
};

const SCRIPT = `
trap '' INT TERM HUP
pids=' '
while read -r verb pid; do
  case $verb in
    watch) pids="$pids$pid " ;;
    forget) pids=$(printf '%s' "$pids" | sed "s/ $pid / /") ;;
  esac
done
for pid in $pids; do kill -TERM "$pid" 2>/dev/null; done
tries=0
while [ $tries -lt 50 ]; do
  alive=''
  for pid in $pids; do kill -0 "$pid" 2>/dev/null && alive=yes; done
  [ -z "$alive" ] && exit 0
  tries=$((tries + 1))
  sleep 0.1
done
for pid in $pids; do kill -KILL "$pid" 2>/dev/null; done
`;

export function startReaper(): Reaper {
  // In a session of its own: what is sent to our process group must not end it before us.
  const shell = spawn('sh', ['-c', SCRIPT], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.unref();
  const tell = (verb: 'watch' | 'forget', pid: number): void => {
    shell.stdin.write(`${verb} ${pid}\n`);
  };
  shell.stdin.on('error', () => {
    // It can only be gone if somebody killed it; then there is nobody to tell.
  });
  return {
    watch: (pid) => {
      tell('watch', pid);
    },
    forget: (pid) => {
      tell('forget', pid);
    },
    dismiss: () => {
      shell.stdin.end();
    },
  };
}

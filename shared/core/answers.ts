import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 2_000;

/** Whether a probe succeeds, and soon: for readiness reports, which must not hang. */
export async function answers(probe: () => Promise<unknown>): Promise<boolean> {
  const settled = new AbortController();
  const late = sleep(PATIENCE_MS, false, { signal: settled.signal }).catch(() => false);
  const answer = probe().then(
    () => true,
    () => false,
  );
  const isUp = await Promise.race([answer, late]);
  settled.abort();
  return isUp;
}

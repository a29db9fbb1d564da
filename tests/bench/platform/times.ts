/** What one kind of work took so far. */
export type Time = {
  /** Calls of engines are named "ocr.recognise", tasks "recognise task". */
  readonly of: string;
  readonly count: number;
  readonly seconds: number;
};

const LINE = /^docmill_(engine_call|task_run)_seconds_(sum|count)\{(.*)\} (\S+)$/gm;
const LABEL = /(\w+)="([^"]*)"/g;

/** From what a worker tells at /metrics. */
export function parseTimes(metrics: string): readonly Time[] {
  const times = new Map<string, Time>();
  for (const [, metric = '', what, labels = '', value] of metrics.matchAll(LINE)) {
    const of = nameOf(metric, labels);
    const { count, seconds } = times.get(of) ?? { count: 0, seconds: 0 };
    const told = Number(value);
    // A pool's tasks are told apart by outcome, which does not matter here.
    if (what === 'sum') times.set(of, { of, count, seconds: seconds + told });
    else times.set(of, { of, seconds, count: count + told });
  }
  return [...times.values()];
}

function nameOf(metric: string, text: string): string {
  const labels = new Map([...text.matchAll(LABEL)].map(([, name, value]) => [name, value]));
  if (metric === 'task_run') return `${labels.get('pool')} task`;
  return `${labels.get('engine')}.${labels.get('method')}`;
}

/** What was added between two looks. */
export function spentBetween(before: readonly Time[], after: readonly Time[]): readonly Time[] {
  return after
    .map(({ of, count, seconds }) => {
      const start = before.find((time) => time.of === of);
      return {
        of,
        count: count - (start?.count ?? 0),
        seconds: seconds - (start?.seconds ?? 0),
      };
    })
    .filter(({ count }) => count > 0);
}

export function secondsOf(times: readonly Time[], isMeant: (of: string) => boolean): number {
  return times.filter(({ of }) => isMeant(of)).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** What one kind of question to an engine took so far. */
export type EngineTime = {
  readonly engine: string;
  readonly method: string;
  readonly calls: number;
  readonly seconds: number;
};

const LINE =
  /^docmill_engine_call_seconds_(sum|count)\{engine="(\w+)",method="(\w+)"\} ([\d.e+-]+)$/gm;

/** From what a worker tells at /metrics. */
export function parseEngineTimes(metrics: string): readonly EngineTime[] {
  const times = new Map<string, EngineTime>();
  for (const [, what, engine = '', method = '', value] of metrics.matchAll(LINE)) {
    const key = `${engine}.${method}`;
    const known = times.get(key) ?? { engine, method, calls: 0, seconds: 0 };
    const told = what === 'sum' ? { seconds: Number(value) } : { calls: Number(value) };
    times.set(key, { ...known, ...told });
  }
  return [...times.values()];
}

/** What was added between two looks. */
export function spentBetween(
  before: readonly EngineTime[],
  after: readonly EngineTime[],
): readonly EngineTime[] {
  return after.map((time) => {
    const start = before.find(
      ({ engine, method }) => engine === time.engine && method === time.method,
    );
    return {
      ...time,
      calls: time.calls - (start?.calls ?? 0),
      seconds: time.seconds - (start?.seconds ?? 0),
    };
  });
}

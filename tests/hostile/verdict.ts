/** How a submitted file ended, as its client saw it. */
export type Ending =
  | { readonly kind: 'refused'; readonly status: number; readonly code: string | undefined }
  | {
      readonly kind: 'ended';
      readonly state: string;
      readonly code: string | undefined;
      /** Of the documents that came in an archive. */
      readonly entries?: readonly Ending[];
    }
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'unanswered'; readonly why: string };

export type Observation = {
  readonly ending: Ending;
  /** Processes of the platform that ended meanwhile. */
  readonly crashed: readonly string[];
  /** Of the largest engine. */
  readonly peakBytes: number;
};

const goodVerdicts = ['processed', 'refused', 'failed'] as const;
const badVerdicts = ['hang', 'crash', 'over limit', 'undefined'] as const;

export type Judgement = {
  readonly verdict: (typeof goodVerdicts)[number] | (typeof badVerdicts)[number];
  readonly reason: string;
};

/**
 * The worker looks at its engines' memory four times a second, and a process takes about two
 * gigabytes a second when it does nothing else.
 */
const GROWTH_BETWEEN_LOOKS = 512 * 1024 ** 2;

/** Reasons that say something about the platform and nothing about the file. */
const ownFaults = new Set(['internal', 'object.not_found', 'storage.unavailable']);

/** A file must end as processed, as refused by the API, or as failed for a reason of its own. */
export function verdictOf(
  { ending, crashed, peakBytes }: Observation,
  engineMemoryBytes: number,
): Judgement {
  if (crashed.length > 0) return { verdict: 'crash', reason: crashed.join(', ') };
  if (peakBytes > engineMemoryBytes + GROWTH_BETWEEN_LOOKS) {
    return { verdict: 'over limit', reason: 'engine memory' };
  }
  return verdictOfEnding(ending);
}

export function isGood({ verdict }: Judgement): boolean {
  return goodVerdicts.some((good) => good === verdict);
}

function verdictOfEnding(ending: Ending): Judgement {
  switch (ending.kind) {
    case 'refused':
      return verdictOfRefusal(ending.status, ending.code);
    case 'ended': {
      const entries = ending.entries?.map(verdictOfEnding) ?? [];
      const bad = entries.find((entry) => !isGood(entry));
      return bad ?? verdictOfJob(ending.state, ending.code);
    }
    case 'unfinished':
      return { verdict: 'hang', reason: 'not ended in time' };
    default:
      return { verdict: 'undefined', reason: ending.why };
  }
}

function verdictOfRefusal(status: number, code: string | undefined): Judgement {
  const isTyped = status >= 400 && status < 500 && code !== undefined;
  return { verdict: isTyped ? 'refused' : 'undefined', reason: code ?? `status ${status}` };
}

function verdictOfJob(state: string, code: string | undefined): Judgement {
  if (state === 'succeeded') return { verdict: 'processed', reason: '-' };
  const reason = code ?? state;
  const isTyped = state === 'failed' && code !== undefined && !ownFaults.has(code);
  return { verdict: isTyped ? 'failed' : 'undefined', reason };
}

/** What ends a PDF, and each part that was added to it later. */
const END = Buffer.from('%%EOF');
/** Files that were saved more often are looked at as they were first. */
const MOST_ENDS = 200;
/** `startxref`, a number and the end are so near to each other. */
const TAIL = 64;

/**
 * The file as it was first saved, where something was added to its end since: a PDF may be changed
 * that way, and then still holds what it was before.
 */
export function earlierRevisionOf(bytes: Buffer): Buffer | undefined {
  let from = 0;
  for (let count = 0; count < MOST_ENDS; count += 1) {
    const end = bytes.indexOf(END, from);
    if (end === -1) return undefined;
    from = end + END.length;
    if (isWhole(bytes, end)) return hasMore(bytes, from) ? bytes.subarray(0, from) : undefined;
  }
  return undefined;
}

/**
 * Whether a whole file ends here: what is said of its table is true of the bytes before. That is not
 * so in the first part of one that is made to be shown while it loads, nor in a file within it.
 */
function isWhole(bytes: Buffer, end: number): boolean {
  const tail = bytes.toString('latin1', Math.max(0, end - TAIL), end);
  const start = Number(/startxref\s+(\d{1,15})\s*$/.exec(tail)?.[1] ?? end);
  const head = bytes.toString('latin1', start, start + TAIL);
  return /^\s*(?:xref\b|\d+\s+\d+\s+obj\b)/.test(head);
}

/** White space behind the end is no revision. */
function hasMore(bytes: Buffer, from: number): boolean {
  return bytes.indexOf(END, from) !== -1;
}

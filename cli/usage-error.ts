/** The command was called wrongly; its message is how to call it. */
export class UsageError extends Error {}

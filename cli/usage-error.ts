/** The command was called wrongly; its message says what is wrong, or how to call it. */
export class UsageError extends Error {}

/** `interactive`: somebody waits for it. `batch`: it may take its time, and gets its share of turns. */
export const priorities = ['interactive', 'batch'] as const;
export type Priority = (typeof priorities)[number];

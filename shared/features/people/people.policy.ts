/**
 * What could tell whether an address has an account takes this long at least: several times what
 * the work takes on an idle machine, of which hashing a password is nearly all.
 */
export const ANSWER_MS = 250;

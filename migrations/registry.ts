/** In the order in which they are applied. Written by hand, so that nothing is applied by accident. */
export const migrations = ['0001-initial-schema', '0002-page-readings', '0004-renditions'] as const;

/** In the order in which they are applied. Written by hand, so that nothing is applied by accident. */
export const migrations = [
  '0001-initial-schema',
  '0002-page-readings',
  '0003-page-layout',
  '0004-renditions',
  '0005-page-language',
  '0006-turns',
  '0007-indexes',
  '0008-script',
  '0009-people',
  '0010-document-access',
  '0011-jobs-and-batches',
  '0012-webhook-endpoints',
  '0013-exports',
  '0014-schedules',
  '0015-extraction',
  '0016-reviews',
] as const;

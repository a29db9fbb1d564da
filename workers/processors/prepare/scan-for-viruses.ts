import { AppError } from '#shared/core/errors.ts';
import type { ScanVerdict, VirusScanner } from '#shared/infra/antivirus/clamd.ts';

/**
 * Asks the scanner. A file that must be scanned is never let through unscanned, not even by a
 * worker that knows no scanner.
 * @throws AppError `antivirus.unavailable`
 */
export async function scanForViruses(
  path: string,
  scanner: VirusScanner | undefined,
  signal: AbortSignal,
): Promise<ScanVerdict> {
  if (scanner) return scanner.scan(path, signal);
  throw new AppError({
    kind: 'unavailable',
    code: 'antivirus.unavailable',
    message: 'The file must be scanned for viruses, and this worker has no scanner (CLAMD_URL).',
  });
}

/** The document ends here, by the scanner's word: now, or in an attempt that did not come to its end. */
export function infected(finding = 'a virus'): AppError {
  return new AppError({
    kind: 'unreadable_document',
    code: 'infected',
    message: `The virus scanner found ${finding.replaceAll(/[^\w. -]/g, '_').slice(0, 80)}.`,
  });
}

const LONGEST = 200;

/** A client's file name is only something to show: no path, no control or direction characters. */
export function safeFileName(name: string): string {
  const base = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const clean = base.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return clean === '' ? 'document' : clean.slice(0, LONGEST).toWellFormed();
}

/** A file's name without the end that says its type. */
export function stemOf(fileName: string): string {
  return fileName.replace(/\.\w{1,5}$/, '');
}

/** Whether Postgres can keep a text as it is: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** What of a text Postgres can keep. Files hold either; requests are refused for it. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

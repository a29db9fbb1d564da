/**
 * Text for a cell. Spreadsheets run text that begins like a formula (OWASP CSV injection, ASVS 5.0
 * 1.2.10): an apostrophe before it says that it is text.
 */
export function toSpreadsheetText(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

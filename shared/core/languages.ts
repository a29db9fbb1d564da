/** ISO 639-2 codes of the languages whose OCR data are installed; workers check them at start. */
export const languages = ['eng', 'deu', 'fra', 'spa', 'ita', 'nld', 'por'] as const;
export type Language = (typeof languages)[number];

/** What all of them are written in, as Tesseract calls it. */
export const scriptOfLanguages = 'Latin';

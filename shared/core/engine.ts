/** `auto`: each page in the way that its content asks for. `ocr`: all pages by OCR, whatever the file says. */
export const engineChoices = ['auto', 'ocr'] as const;
export type EngineChoice = (typeof engineChoices)[number];

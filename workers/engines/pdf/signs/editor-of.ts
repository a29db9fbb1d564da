import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

import { editorIn, programsInXmp } from '../../editors.ts';

/**
 * The editor that a PDF names, where it names another program as the one it was made with: what was
 * made in an editor is no more changed than any other document. Dates say little: honest e-invoices
 * are finished days after their pages.
 */
export async function editorOf(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info, metadata } = await document.getMetadata();
  const facts = new Map<string, unknown>(Object.entries(info));
  const creator = facts.get('Creator');
  const raw: unknown = metadata?.getRaw();
  const named = programsInXmp(typeof raw === 'string' ? raw : '');
  const programs = [creator, facts.get('Producer'), ...named].filter(
    (name) => typeof name === 'string',
  );
  const origins = [creator, ...named].filter(
    (name) => typeof name === 'string' && name.trim() !== '' && editorIn(name) === undefined,
  );
  if (origins.length === 0) return undefined;
  return programs.map(editorIn).find((editor) => editor !== undefined);
}

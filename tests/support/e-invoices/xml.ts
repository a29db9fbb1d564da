export type Content = string | undefined;

/** An element, left out where it has no content. */
export function tag(name: string, content: Content, attributes = ''): string {
  if (content === undefined || content === '') return '';
  return `<${name}${attributes && ` ${attributes}`}>${content}</${name}>`;
}

const text = (value: Content): Content =>
  value?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An element with text. */
export const leaf = (name: string, value: Content, attributes = ''): string =>
  tag(name, text(value), attributes);

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

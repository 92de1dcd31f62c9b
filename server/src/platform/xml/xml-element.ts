/** An element with a text, or with elements in their order; an empty list is an empty element. No prefixes, no mixed content: documents that machines exchange have neither. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** What may stand among children and is then left out. */
type Child = XmlElement | readonly XmlElement[] | null | undefined | false;

/** `element('Comune', 'Padova')`, or an element of others; children that are not there are left out. */
export function element(name: string, content: string | readonly Child[], attributes?: Readonly<Record<string, string>>): XmlElement {
  const children = typeof content === 'string' ? content : content.flatMap((child): readonly XmlElement[] => (!child ? [] : 'name' in child ? [child] : child));
  return { name, ...(attributes && { attributes }), content: children };
}

/** An element with this text; nothing for a text that is not there. */
export const optional = (name: string, text: string | number | null | undefined): XmlElement | null =>
  text === null || text === undefined || text === '' ? null : { name, content: String(text) };

/** The document as UTF-8 text, two spaces a level, with a line end at its end. What XML 1.0 cannot carry (control characters, lone surrogates) is left out. */
export function printXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}`;
}

function print({ name, attributes = {}, content }: XmlElement, indent: string): string {
  const tag = Object.entries(attributes).reduce((text, [key, value]) => `${text} ${key}="${escapeXml(value)}"`, name);
  if (typeof content === 'string') return `${indent}<${tag}>${escapeXml(content)}</${name}>\n`;
  if (content.length === 0) return `${indent}<${tag}/>\n`;
  return `${indent}<${tag}>\n${content.map((child) => print(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const cannotCarry = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as it stands between tags or in double quotes. */
export const escapeXml = (text: string): string => text.replace(cannotCarry, '').replace(/[&<>"\r]/g, (character) => entities[character] ?? character);

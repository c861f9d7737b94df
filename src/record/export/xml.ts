const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute; what XML 1.0 cannot hold becomes a replacement character. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, character => REFERENCES[character]!);
}

/** An element; attributes without a value are left out. The content is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  content = '',
): string {
  let tag = name;
  for (const [key, value] of Object.entries(attributes)) {
    // Readers would turn line ends in attributes into spaces anyway.
    if (value !== undefined) tag += ` ${key}="${xmlText(String(value)).replace(/\s+/g, ' ')}"`;
  }
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** An element with plain text in it; nothing where there is no text. */
export function textElement(name: string, text: string | undefined, attributes = {}): string {
  return text === undefined || text === '' ? '' : element(name, attributes, xmlText(text));
}

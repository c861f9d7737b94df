import type { ChildNode, Document, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { textContent } from 'domutils';
import { Parser, parseDocument } from 'htmlparser2';

/** Parses XML; throws where a strict reader would: tags that do not pair, raw mark-up characters, what XML cannot hold. */
export function readXml(xml: string): Document {
  const open: string[] = [];
  const parser = new Parser(
    {
      onopentag: name => open.push(name),
      onclosetag(name, implied) {
        if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
        if (implied && !new RegExp(`<${name}(?: [^<>]*)?/>`).test(xml))
          throw new Error(`<${name}> is not closed`);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const rest = xml
    .replace(/^<\?xml [^<>]*\?>/, '')
    .replace(/<\/?[A-Za-z][\w:]*(?: [\w:]+="[^"<>]*")*\/?>/g, '');
  if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(rest)) throw new Error(`raw mark-up: ${rest}`);
  if (/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('not a character of XML');
  return parseDocument(xml, { xmlMode: true });
}

/** The elements on a path of child names; `*` stands for any name. */
export function at(root: Document | Element, path: string): Element[] {
  let level: (Document | Element)[] = [root];
  for (const name of path.split('/')) {
    const children = level.flatMap(parent => parent.children as ChildNode[]).filter(isTag);
    level = children.filter(child => name === '*' || child.name === name);
  }
  return level as Element[];
}

export function texts(root: Document | Element, path: string): string[] {
  return at(root, path).map(element => textContent(element));
}

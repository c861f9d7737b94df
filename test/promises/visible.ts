import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import { parseHtml } from '../../src/page/parse.ts';

const OF_HEAD = new Set([
  'html',
  'head',
  'base',
  'link',
  'meta',
  'noscript',
  'script',
  'style',
  'template',
  'title',
]);
const NEVER_SHOWN = ['script', 'style', 'template', 'head'];

/** The texts that a reader could see of a page, found without any of the product's segmenting. */
export function visibleTexts(html: string): string[] {
  const texts: string[] = [];
  let begun = false;
  const todo: AnyNode[] = [parseHtml(html)];
  while (todo.length > 0) {
    const node = todo.pop()!;
    begun ||= isText(node) ? /[^\t\n\f\r ]/.test(node.data) : isTag(node) && !OF_HEAD.has(node.name);
    if (isText(node)) texts.push(node.data);
    else if (isTag(node) && NEVER_SHOWN.includes(node.name) && !isShadowRoot(node)) continue;
    else if (isTag(node) && node.name === 'title' && !begun && isOutermost(node)) continue;
    else if (hasChildren(node)) todo.push(...[...node.children].reverse());
  }
  return texts;
}

/** Browsers show it in place of its host's own children. */
function isShadowRoot({ name, attribs }: Element): boolean {
  return name === 'template' && ('shadowrootmode' in attribs || 'shadowmode' in attribs);
}

/** Not in `body`: the standard puts a title that opens a page into a `head` of its own. */
function isOutermost({ parent }: Element): boolean {
  return !parent || !isTag(parent) || parent.name === 'html';
}

/** NFC without white space, controls and joiners: what no step may lose or invent. Joiners are counted. */
export function comparable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '');
}

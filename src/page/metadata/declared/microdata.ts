import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { HtmlPage } from '../../../model/page.ts';
import { attributeOf, hasAttribute } from '../../html/element.ts';
import { descend, readText } from '../dom.ts';
import { titleElement } from '../site.ts';
import { compact } from '../text.ts';

/** First value of each `itemprop` that belongs to no teaser, comment or person. */
export type Microdata = ReadonlyMap<string, string>;

const OTHERS =
  /comment|review|related|WebPageElement|Person|ItemList|ImageObject|VideoObject|BreadcrumbList/i;
const OTHERS_MARKUP = /(?:^|[\s_-])(?:related|recommend\w*)(?:$|[\s_-])/i;
const MAX_STEPS = 40;

/** Reads the page's microdata: machine-readable attributes first (`content`, `datetime`), else the text. */
export function readMicrodata(page: HtmlPage): Microdata {
  const found = new Map<string, string>();
  const nodes = annotated(page);
  const title = nodes.length > 0 ? compact(titleElement(page) ?? '') : '';
  for (const node of nodes) {
    for (const name of node.attribs.itemprop!.split(/\s+/)) {
      if (name === '' || found.has(name) || (node.attribs.itemscope !== undefined && name !== 'author'))
        continue;
      if (ofOthers(node, title)) continue;
      const part = name === 'author' || node.attribs.itemscope !== undefined ? namedPart(node) : node;
      const value = machineValue(node) ?? machineValue(part) ?? readText(part);
      if (value.trim() !== '') found.set(name, value.trim());
    }
  }
  return found;
}

/** Those in the page's head first: they can speak of nothing but the page. */
function annotated({ harvest }: HtmlPage): Element[] {
  const inHead = (harvest.byTag.get('meta') ?? []).filter(
    ({ node }) =>
      hasAttribute(node, 'itemprop') && node.parent && isTag(node.parent) && node.parent.name === 'head',
  );
  return [...new Set([...inHead, ...(harvest.byTag.get('@itemprop') ?? [])].map(({ node }) => node))];
}

/** `abbr` carries it in its title. */
function machineValue({ name, attribs }: Element): string | undefined {
  return attribs.content ?? attribs.datetime ?? (name === 'abbr' ? attribs.title : undefined);
}

/** Of a person's box only the name counts. */
function namedPart(node: Element): Element {
  for (const inner of descend(node, 200)) {
    if (isTag(inner) && attributeOf(inner, 'itemprop') === 'name') return inner;
  }
  return node;
}

const HEADING = /^h[1-6]$/;

/** A link around a headline and more leads to another story, which the card tells of. */
function isLinkedCard(node: Element): boolean {
  if (node.name !== 'a' || !hasAttribute(node, 'href')) return false;
  return [...descend(node, 200)].some(inner => isTag(inner) && HEADING.test(inner.name));
}

const LOWER_HEADING = /^h[2-6]$/;

/** An item that tells of another story: its heading is a link, and says nothing that the page is called. */
function isTeaser(node: Element, title: string): boolean {
  const { name } = node;
  if ((name !== 'article' && name !== 'li') || hasAttribute(node, 'itemtype')) return false;
  const heading = firstHeading(node);
  if (!heading || !LOWER_HEADING.test(heading.name)) return false;
  const text = compact(readText(heading));
  if (text === '' || title === '' || title.includes(text)) return false;
  const links = [...descend(heading, 40)].filter(isTag).filter(inner => hasAttribute(inner, 'href'));
  return links.some(link => compact(readText(link)) === text);
}

function firstHeading(node: Element): Element | undefined {
  for (const inner of descend(node, 200)) if (isTag(inner) && HEADING.test(inner.name)) return inner;
  return undefined;
}

function ofOthers(node: Element, title: string): boolean {
  let at = node.parent;
  for (let steps = 0; at && isTag(at) && steps < MAX_STEPS; steps++) {
    const called = attributeOf(at, 'class');
    const itemprop = attributeOf(at, 'itemprop');
    const itemtype = attributeOf(at, 'itemtype');
    if (called !== undefined && OTHERS_MARKUP.test(called)) return true;
    if (isLinkedCard(at) || isTeaser(at, title)) return true;
    if (itemtype !== undefined || itemprop !== undefined) {
      if (OTHERS.test(`${itemprop ?? ''} ${itemtype ?? ''}`)) return true;
      if (itemtype !== undefined && itemprop === undefined) return false;
    }
    at = at.parent;
  }
  return false;
}

import { type Element, isTag } from 'domhandler';
import { parseMachineDate } from '../../page/metadata/dates/dates.ts';
import { descend } from '../../page/metadata/dom.ts';
import { type Kept, piecesIn } from './around.ts';
import type { Entry } from './entry.ts';
import { isProperty, isTyped } from './vocabulary.ts';

const MAX_NODES = 500;

/** Entries that microdata or RDFa names: `liveBlogUpdate`, or a `BlogPosting` inside a `LiveBlogPosting`. */
export function markedEntries(kept: Kept): Entry[] {
  const { nodes, parent } = kept.page.elements;
  const blogs = new Set<number>();
  const roots = new Set<number>();
  for (const row of kept.rows) {
    const node = nodes[row]!;
    const inside = blogs.has(parent[row]!);
    if (isProperty(node, 'liveBlogUpdate') || (inside && isTyped(node, 'BlogPosting'))) roots.add(row);
    if (inside || isTyped(node, 'LiveBlogPosting')) blogs.add(row);
  }
  return [...piecesIn(kept, roots)].map(([row, pieces]) => {
    const datePublished = dateIn(nodes[row]!);
    return { pieces, ...(datePublished !== undefined && { datePublished }) };
  });
}

/** `datePublished`, else the only time in it: of several none is known to be the entry's. */
function dateIn(root: Element): string | undefined {
  const times = new Set<string>();
  for (const node of descend(root, MAX_NODES)) {
    if (!isTag(node)) continue;
    const { itemprop, property, datetime, content } = node.attribs;
    if (isProperty(node, 'datePublished')) return parseMachineDate(content ?? datetime ?? '');
    if (node.name === 'time' && datetime !== undefined && itemprop === undefined && property === undefined)
      times.add(datetime);
  }
  const [only, ...others] = times;
  return only === undefined || others.length > 0 ? undefined : parseMachineDate(only);
}

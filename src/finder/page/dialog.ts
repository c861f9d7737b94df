import type { HtmlPage } from '../../model/page.ts';
import { AROUND, bitsOf, senseOfTag } from '../features/around.ts';

/** Whether all that is kept of a page stands in one dialog: a browser shows it in front of what the page is about. */
export function isDialog({ elements, blocks }: HtmlPage, kept: Uint8Array): boolean {
  const first = kept.indexOf(1);
  const last = kept.lastIndexOf(1);
  if (first < 0) return false;
  let row = blocks[first]!.element;
  while (row >= 0 && !(last < elements.last[row]! && opensDialog(elements.nodes[row]!)))
    row = elements.parent[row]!;
  return row >= 0;
}

function opensDialog({ name, attribs }: HtmlPage['elements']['nodes'][number]): boolean {
  return ((senseOfTag(name).bits | bitsOf(attribs.role, undefined)) & AROUND.dialog) !== 0;
}

import type { HtmlPage } from '../../model/page.ts';
import { isInWallBox, wallBoxes } from '../../page/wall-boxes.ts';
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

/** Whether all that is kept stands in boxes that a consent manager or an age gate laid over the page. */
export function isWallBox(page: HtmlPage, kept: Uint8Array): boolean {
  return wallBoxes(page).length > 0 && kept.every((stays, block) => stays === 0 || isInWallBox(page, block));
}

/** Whether a field for a password stands amid what is kept. */
export function asksPassword({ harvest }: HtmlPage, kept: Uint8Array): boolean {
  const [first, last] = [kept.indexOf(1), kept.lastIndexOf(1)];
  return (harvest.byTag.get('input') ?? []).some(
    ({ node, block }) => block > first && block <= last && node.attribs.type?.toLowerCase() === 'password',
  );
}

function opensDialog({ name, attribs }: HtmlPage['elements']['nodes'][number]): boolean {
  return ((senseOfTag(name).bits | bitsOf(attribs.role, undefined)) & AROUND.dialog) !== 0;
}

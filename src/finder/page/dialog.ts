import type { HtmlPage } from '../../model/page.ts';
import { isInWallBox, wallBoxes } from '../../page/wall-boxes.ts';
import { AROUND, bitsOf, senseOfTag } from '../features/around.ts';
import { isMainHeading } from './main-heading.ts';

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
export function asksPassword(page: HtmlPage, kept: Uint8Array): boolean {
  const [first, last] = [kept.indexOf(1), kept.lastIndexOf(1)];
  return passwordFields(page).some(block => block > first && block <= last);
}

const PROSE_WORDS = 20;
/** Forms to log in stand in menus, too, which come before the heading; what helps with the form is short. In words. */
const MAX_HELP_WORDS = 400;

/** Whether a form to log in is what a page is about: a field for a password stands between its heading and its prose. */
export function isLoginForm(page: HtmlPage, kept: Uint8Array): boolean {
  const { blocks } = page;
  const own = blocks.filter(({ index }) => kept[index] === 1);
  const heading = blocks.find(isMainHeading);
  const prose = own.find(({ words }) => words >= PROSE_WORDS);
  if (!heading || !prose || own.reduce((sum, { words }) => sum + words, 0) > MAX_HELP_WORDS) return false;
  return passwordFields(page).some(block => block > heading.index && block <= prose.index);
}

/** Before which block each field for a password stands. */
function passwordFields({ harvest }: HtmlPage): number[] {
  const fields = harvest.byTag.get('input') ?? [];
  return fields.flatMap(({ node, block }) =>
    node.attribs.type?.toLowerCase() === 'password' ? [block] : [],
  );
}

function opensDialog({ name, attribs }: HtmlPage['elements']['nodes'][number]): boolean {
  return ((senseOfTag(name).bits | bitsOf(attribs.role, undefined)) & AROUND.dialog) !== 0;
}

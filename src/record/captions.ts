import { type Element, isTag } from 'domhandler';
import { namesCaption } from '../block/caption-names.ts';
import type { Page } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';
import { attributeOf } from '../page/html/element.ts';
import { figureOf, isInFigcaption } from '../page/media/pictures.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
import { beginUnlike } from '../page/metadata/text.ts';
import { type CaptionLine, readCaption } from './caption-lines.ts';

/** A caption, a credit, or both side by side, as the kept blocks show them. */
export interface Captioned {
  caption?: string | undefined;
  creditText?: string | undefined;
  /** Index of its first source block. */
  block: number;
  /** Indices of the blocks that its picture may stand before: from the end of what is kept above it. */
  span: readonly [first: number, last: number];
  /** The element that holds it together with its picture. */
  figure: Element | undefined;
  /** It stands with the headline, above all text, and mark-up or what it says tells that it is one. */
  isTop: boolean;
}

/** Caption and credit that stand side by side belong to one picture, and so do the lines of one figure's caption. */
export function captioned(blocks: readonly RecordBlock[], page: Page, find: FindPhrases): Captioned[] {
  const found: Shown[] = [];
  let open: Shown | undefined;
  let above = -1;
  let isTop = true;
  for (const { role, text, at } of blocks) {
    if (role !== 'caption' && role !== 'credit') {
      open = undefined;
      above = at[0];
      isTop &&= role !== undefined && HEAD.has(role);
      continue;
    }
    const source = page.blocks[at[0]];
    const node = page.kind === 'html' ? page.elements.nodes[source?.element ?? -1] : undefined;
    const figure = node && figureOf(node);
    const isHead = isTop && node !== undefined && (role === 'credit' || isMarked(node));
    const line = {
      role,
      text,
      node,
      inCaption: source?.kind === 'caption' && !isInButton(node),
    };
    if (open && open.figure === figure && goesOn(open, line)) open.lines.push(line);
    else {
      const first = isTop && node && isInFigcaption(node) ? 0 : Math.max(above + 1, at[0] - BETWEEN);
      found.push((open = { lines: [line], block: at[0], figure, first, last: at[0], isTop: isHead }));
    }
    open.last = above = at[0];
  }
  return found.map(({ lines, block, figure, first, last, isTop }) => ({
    ...readCaption(lines, find),
    block,
    span: [first, last],
    figure,
    isTop,
  }));
}

/** Numbers and buttons that may stand between a picture and its caption. */
export const BETWEEN = 2;

interface Shown {
  lines: CaptionLine[];
  block: number;
  first: number;
  last: number;
  figure: Element | undefined;
  isTop: boolean;
}

/** What the picture of an article may stand above, or behind, whatever goes beside it. */
const HEAD: ReadonlySet<string> = new Set(['headline', 'kicker', 'lead']);

/** Whether mark-up says that a text is a caption. */
function isMarked(node: Element): boolean {
  const around = node.parent && isTag(node.parent) ? [node, node.parent] : [node];
  return isInFigcaption(node) || around.some(each => namesCaption(attributeOf(each, 'class')));
}

function isInButton(node: Element | undefined): boolean {
  for (let at = node; at && at.name !== 'figure'; at = at.parent as Element | undefined)
    if (at.name === 'button') return true;
  return false;
}

/** A second caption is that of another picture, unless a figure holds both. */
function goesOn({ lines, figure }: Shown, { role, inCaption }: CaptionLine): boolean {
  return !lines.some(line => line.role === role) || (figure !== undefined && inCaption);
}

export function sameText(a: string | undefined, b: string): boolean {
  return a !== undefined && !beginUnlike(a, b) && fold(a) === fold(b);
}

/** What two texts have in common that say the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

import type { ChildNode, Element, ParentNode } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';
import { markedUpArticle } from './article-page.ts';

const SAYS_PICTURE =
  /(?:^|[\s_-])(?:photo|pic|picture|image|img|foto|imagen|bild|figure|figura|media)s?(?=$|[\s_-])/i;
const MOST_BLOCKS = 2;
const MOST_WORDS = 45;
/** Shorter ones are names and numbers on the picture. */
const LEAST_WORDS = 6;
const STEPS_UP = 4;
/** Of the links of teasers. */
const LINK_SHARE = 0.5;

/** The texts that stand with a picture in a box of their own, an element that is named for it or a table. */
export function besidePictures(context: RuleContext): ReadonlySet<number> {
  const found = new Set<number>();
  const page = markedUpArticle(context);
  if (!page) return found;
  for (const { node, block: below } of page.harvest.byTag.get('img') ?? []) {
    const block = page.blocks[below];
    if (block && isPictureBox(block, node, page)) found.add(below);
  }
  return found;
}

function isPictureBox(block: Block, picture: Element, { blocks, elements }: HtmlPage): boolean {
  const { first, last, parent, nodes, classes, ids } = elements;
  for (let row = block.element, step = 0; row > 0 && step < STEPS_UP; row = parent[row]!, step++) {
    const own = blocks.slice(first[row]!, Math.min(last[row]!, first[row]! + MOST_BLOCKS + 1));
    if (own.length > MOST_BLOCKS || !isCaption(own)) return false;
    const { name } = nodes[row]!;
    const isNamed = name === 'table' || SAYS_PICTURE.test(`${classes[row] ?? ''} ${ids[row] ?? ''}`);
    if (isNamed && isWithin(picture, nodes[row]!)) return true;
  }
  return false;
}

function isCaption(blocks: readonly Block[]): boolean {
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  return (
    words >= LEAST_WORDS &&
    words <= MOST_WORDS &&
    blocks.every(
      ({ kind, linkDensity = 0 }) => kind !== 'heading' && kind !== 'list-item' && linkDensity <= LINK_SHARE,
    )
  );
}

function isWithin(node: ChildNode, box: ParentNode): boolean {
  let at: ParentNode | null = node.parent;
  for (let step = 0; at && step < 2 * STEPS_UP; step++, at = at.type === 'root' ? null : at.parent)
    if (at === box) return true;
  return false;
}

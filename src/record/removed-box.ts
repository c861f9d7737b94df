import { type Element, isTag } from 'domhandler';
import type { Block } from '../model/block.ts';
import type { HtmlPage } from '../model/page.ts';
import type { RecordBlock } from '../model/record.ts';
import type { PhraseHit } from '../model/rule.ts';
import type { Picture } from '../page/media/pictures.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
import { isProse } from './body.ts';
import { sameText } from './captions.ts';

/** What has fewer is a button on the picture, `Enlarge`, or below it. */
const LEAST_WORDS = 3;
const WHOLLY_LINK = 0.9;
/** Above the text, what is that wide is no portrait and no logo. */
const LARGE = 400;
const CREDIT_BLOCKS = 2;
const CAPTION_WORDS = 60;
const MAX_LINKS = 0.5;
/** A paragraph is no box, and neither is a heading or the page. */
const NO_BOX: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'body', 'html']);

/**
 * Tells whether a picture stands in a box of which no text stays, as those of teasers, newsletters, shops and people
 * do. What goes may be the picture's own caption or credit, or stand with the headline.
 */
export function isInRemovedBox(
  page: HtmlPage,
  kept: readonly RecordBlock[],
  headline: string | undefined,
  find: FindPhrases,
): (picture: Picture) => boolean {
  const stays = new Set(kept.map(({ at }) => at[0]));
  const text = kept.find(block => isProse(block) && block.role !== 'headline' && block.type !== 'heading');
  const start = text?.at[0] ?? 0;
  const { first, last } = page.elements;
  const within = (row: number) => page.blocks.slice(first[row]!, last[row]!);
  // Many pictures may stand in one box.
  const tells = remembered(row => within(row).some(saysMore));
  const staysIn = remembered(row => within(row).some(({ index }) => stays.has(index)));
  const isHeadlined = remembered(row => within(row).some(({ text }) => sameText(headline, text)));
  return picture => {
    if (picture.block <= start && (picture.width ?? 0) >= LARGE) return false;
    const row = rowAround(picture, page, tells);
    if (row === undefined || staysIn(row)) return false;
    if (isHeadlined(row) || sameText(headline, picture.alt ?? '')) return false;
    return last[row]! - first[row]! > CREDIT_BLOCKS || !isCaption(within(row), picture, find);
  };
}

function remembered(tell: (row: number) => boolean): (row: number) => boolean {
  const known = new Map<number, boolean>();
  return row => {
    const answer = known.get(row) ?? tell(row);
    known.set(row, answer);
    return answer;
  };
}

/** The smallest element that has text and holds the picture; undefined in a figure. */
function rowAround(
  { node, block, figure }: Picture,
  { blocks, elements: { nodes, parent, depth } }: HtmlPage,
  tells: (row: number) => boolean,
): number | undefined {
  const around = ancestors(node);
  // What holds the picture and a text holds a text next to the picture.
  const rows = [block, block - 1].map(next => {
    let row = blocks[next]?.element ?? -1;
    while (row > 0 && !(around.has(nodes[row]!) && tells(row))) row = parent[row]!;
    return row;
  });
  const row = rows.reduce((a, b) => ((depth[a] ?? 0) >= (depth[b] ?? 0) ? a : b));
  const box = nodes[row];
  if (row <= 0 || !box || NO_BOX.has(box.name)) return undefined;
  const isFigure = figure !== undefined && (box === figure || ancestors(box).has(figure));
  return isFigure ? undefined : row;
}

function saysMore({ words, linkDensity = 0 }: Block): boolean {
  return words > LEAST_WORDS || (words === LEAST_WORDS && linkDensity < WHOLLY_LINK);
}

/** Whether a small box that goes has little more than a credit, or no more than the picture's alternative text. */
function isCaption(box: readonly Block[], { alt }: Picture, find: FindPhrases): boolean {
  const [only, ...others] = box;
  if (only && others.length === 0 && sameText(alt, only.text)) return true;
  return box.some(block => isCredited(block, find));
}

function isCredited({ text, words, linkDensity = 0 }: Block, find: FindPhrases): boolean {
  if (words > CAPTION_WORDS) return false;
  const hits = find(text);
  const isFirst = hits.some(hit => hit.class === 'credit' && hit.start <= 1);
  return isFirst || (linkDensity < MAX_LINKS && (text.includes('©') || hits.some(saysCredit)));
}

function saysCredit({ class: name }: PhraseHit): boolean {
  return name === 'credit' || name === 'agency';
}

function ancestors(node: Element): ReadonlySet<Element> {
  const found = new Set<Element>();
  for (let at = node.parent; at && isTag(at); at = at.parent) found.add(at);
  return found;
}

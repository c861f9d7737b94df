import { type Element, isTag, isText } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import { namesCaption } from '../../block/caption-names.ts';
import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import type { RuleContext } from '../../model/rule.ts';
import { foldText } from '../../page/metadata/text.ts';
import { speaks } from './phrase-rule.ts';

const NAMED_WORDS = 60;
const STEPS_UP = 2;
/** `post-badge badge-cap` is what a member of a forum has earned. */
const BADGE = /(?:^|[\s_-])badges?(?:$|[\s_-])/i;
/** `title-item-caption` is the line below a title. */
const TITLE = /(?:^|[\s_-])(?:title|heading|hero)[\w-]*caption/i;
const SHOWN: ReadonlySet<string> = new Set(['img', 'amp-img', 'picture', 'video', 'iframe', 'svg', 'table']);

/** Tells whether a class or id of a block's element, or of one closely around it, calls the text a caption. */
export function captionMarkup(page: Page): (block: Block) => boolean {
  if (page.kind !== 'html') return () => false;
  const { classes, ids, parent, first, last, count, nodes } = page.elements;
  const known = new Int8Array(count);
  const isNamed = (row: number) =>
    namesCaption(ids[row]) ||
    (isCalledCaption(classes[row]) && !isOfTitle(classes[row]!, nodes[Math.max(0, parent[row]!)]!));
  const says = (row: number) => {
    if (known[row] === 0) known[row] = isNamed(row) ? 1 : -1;
    return known[row] === 1;
  };
  return block => {
    if (block.words > NAMED_WORDS || block.kind === 'heading' || block.kind === 'code') return false;
    if (page.elements.nodes[block.element]?.name === 'button') return false;
    for (let row = block.element, step = 0; row > 0 && step <= STEPS_UP; row = parent[row]!, step++) {
      if (last[row]! - first[row]! > 3) return false;
      if (says(row)) return true;
    }
    return false;
  };
}

function isCalledCaption(classes: string | undefined): boolean {
  return namesCaption(classes) && !BADGE.test(classes ?? '');
}

/** Whether what is called a caption stands with a title, in a box without a picture. */
function isOfTitle(classes: string, box: Element): boolean {
  return TITLE.test(classes) && getElementsByTagName(isShown, box, true, 1).length === 0;
}

function isShown(name: string): boolean {
  return SHOWN.has(name);
}

/** Shorter ones are names, which may begin any text. */
const ALTERNATIVE_WORDS = 4;

/** The texts right below pictures, with the elements of these. */
export function belowPictures(
  blocks: readonly Block[],
  { page, pageType }: RuleContext,
): ReadonlyMap<number, Element> {
  const found = new Map<number, Element>();
  if (page.kind !== 'html' || pageType !== 'article') return found;
  for (const { node, block: below } of page.harvest.byTag.get('img') ?? []) {
    const block = blocks[below];
    if (block && block.words <= NAMED_WORDS && isNoTeaser(block)) found.set(below, node);
  }
  return found;
}

/** Links, headings and lists are of teasers. */
export function isNoTeaser({ kind, linkDensity }: Block): boolean {
  return kind !== 'heading' && kind !== 'list-item' && (linkDensity ?? 0) <= 0.5;
}

/** Whether a text begins with the alternative text of its picture, which is often typed in plainer signs. */
export function repeatsAlternative(text: string, { attribs }: Element): boolean {
  const alternative = attribs.alt ?? '';
  return countWords(alternative) >= ALTERNATIVE_WORDS && foldText(text).startsWith(foldText(alternative));
}

/** What captions say. */
const OF_CAPTIONS: ReadonlySet<string> = new Set(['credit', 'agency', 'picture-place', 'caption-label']);
/** What prompts are about; alone it prompts to nothing: "The timetable in the app". */
const OBJECTS: ReadonlySet<string> = new Set(['app', 'channel']);

/** Labels of buttons, prompts and adverts are no captions; "Watch: …" is one below a video. */
export function saysNoPrompt({ index }: Block, context: RuleContext, isVideo = false): boolean {
  return context
    .phrases(index)
    .every(
      hit =>
        OF_CAPTIONS.has(hit.class) ||
        OBJECTS.has(hit.class) ||
        (isVideo && hit.class === 'related-teaser' && !hit.whole) ||
        !speaks(hit, context.language),
    );
}

const SMALL_WORDS = 40;
const SMALL = /font-size:\s*(?:0?\.[6-8]\d*r?em|(?:[6-9]|1[0-3])(?:\.\d+)?(?:px|pt))/i;
const GRAY_OR_CENTRED =
  /(?:^|[;\s])color:\s*(?:gr[ae]y|#([6-9ab])\w(?:\1\w){2}\b|#([6-9ab])\2\2\b|rgb\((?:9\d|1[0-7]\d), ?)|text-align:\s*center/i;

/** Whether editors without a style for captions have set a text as one: small, and gray or in the middle. */
export function isSmallPrint(block: Block, page: Page): boolean {
  if (page.kind !== 'html' || block.words > SMALL_WORDS || block.kind === 'heading') return false;
  const node = page.elements.nodes[block.element];
  const style =
    node === undefined
      ? ''
      : [node, ...onlyChildren(node)].map(({ attribs }) => attribs.style ?? '').join(';');
  return SMALL.test(style) && GRAY_OR_CENTRED.test(style);
}

/** Whether an element is set in small type by its style. */
export function isSmallType({ attribs }: Element): boolean {
  return SMALL.test(attribs.style ?? '');
}

/** The elements that hold all of an element's text, one in another. */
export function onlyChildren(node: Element): Element[] {
  const found: Element[] = [];
  let children = node.children;
  for (;;) {
    const [child, ...more] = children.filter(each => !isText(each) || each.data.trim() !== '');
    if (child === undefined || more.length > 0 || !isTag(child)) return found;
    found.push(child);
    children = child.children;
  }
}

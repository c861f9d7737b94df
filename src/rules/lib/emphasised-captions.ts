import { type Element, isTag, isText } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { isIllustration } from '../../page/media/pictures.ts';
import { onlyChildren, saysNoPrompt } from './caption-signs.ts';

const MOST_WORDS = 25;
/** One alone may be a note of the editors. */
const LEAST_TIMES = 2;
const LEAST_SHARED = 2;
/** Of pictures with alternative texts, one in so many at least has a word of it below: prose may be in italics, too. */
const SHARE = 4;
/** Shorter words are in any two texts. */
const TELLING = /[\p{L}\p{M}]{4,}/gu;
const STEPS_UP = 3;

/**
 * Paragraphs wholly in italics right below pictures that stand by themselves: captions where a page has several, or
 * where one says what its picture's alternative text does.
 */
export function emphasisedCaptions(
  blocks: readonly Block[],
  below: ReadonlyMap<number, Element>,
  context: RuleContext,
): ReadonlySet<number> {
  const { page, standing } = context;
  if (page.kind !== 'html' || page.markdown) return new Set();
  const found = [...below].filter(([index, picture]) => {
    const block = blocks[index]!;
    const node = page.elements.nodes[block.element];
    return (
      (block.kind === 'paragraph' || block.kind === 'unknown') &&
      block.words <= MOST_WORDS &&
      node !== undefined &&
      onlyChildren(node).some(({ name }) => name === 'em' || name === 'i') &&
      standing.kept(index) &&
      isIllustration(picture) &&
      standsAlone(picture) &&
      saysNoPrompt(block, context)
    );
  });
  const shared = found.map(([index, picture]) => sharedWords(blocks[index]!.text, picture.attribs.alt ?? ''));
  const described = found.filter(([, picture]) => picture.attribs.alt).length;
  const related = shared.filter(words => words > 0).length;
  const isHabit = found.length >= LEAST_TIMES && SHARE * related >= described;
  return new Set(found.filter((_, i) => isHabit || shared[i]! >= LEAST_SHARED).map(([index]) => index));
}

/** Whether there is nothing but the picture in the paragraph or box around it. */
function standsAlone(picture: Element): boolean {
  let node: Element = picture;
  for (let step = 0; step < STEPS_UP; step++) {
    const { parent } = node;
    if (!parent || !isTag(parent)) return false;
    if (parent.children.some(each => (isText(each) ? each.data.trim() !== '' : isTag(each) && each !== node)))
      return false;
    if (!INLINE.has(parent.name)) return true;
    node = parent;
  }
  return false;
}

const INLINE: ReadonlySet<string> = new Set(['a', 'span', 'picture', 'em', 'i', 'strong', 'b']);

function sharedWords(text: string, alternative: string): number {
  const words = new Set(alternative.toLowerCase().match(TELLING));
  return new Set(
    text
      .toLowerCase()
      .match(TELLING)
      ?.filter(word => words.has(word)),
  ).size;
}

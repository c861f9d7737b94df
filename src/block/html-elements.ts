import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { textContent } from 'domutils';
import type { BlockKind, Hidden } from '../model/block.ts';
import { HINT } from '../page/html/attributes.ts';
import { attributeOf, hasAttribute } from '../page/html/element.ts';

/** Nothing but white space as HTML has it. */
export const BLANK = /^[\t\n\f\r ]*$/;

const words = (list: string) => new Set(list.split(' '));

/** Elements whose text is never shown, but for a template that is a shadow root. */
const INVISIBLE = words('script style template head');

/** Whether browsers show nothing of what is in an element. */
export function isInvisible(node: Element): boolean {
  return INVISIBLE.has(node.name) && !(node.name === 'template' && isShadowRoot(node.attribs));
}

/** Declared as HTML has it, which saved pages are, too; or as Chromium writes it into MHTML. */
function isShadowRoot(attribs: Element['attribs']): boolean {
  return attribs.shadowrootmode !== undefined || attribs.shadowmode !== undefined;
}

/** Elements that begin and end a line of their own. */
const BLOCK_LEVEL = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main ' +
    'menu nav noframes noscript object ol optgroup option p pre search section select summary svg table ' +
    'tbody td textarea tfoot th thead tr ul video audio canvas',
);

/**
 * Whether a drawing without text stands in a link in a paragraph, at its end, as the sign of links to other sites does,
 * or anywhere in one amid a sentence: it breaks no line.
 */
export function isIconOfLink(svg: Element): boolean {
  const link = linkAround(svg);
  if (!link || !(endsLink(svg, link) || isAmidText(link))) return false;
  if (textContent(svg).trim() !== '') return false;
  let around = link.parent;
  while (around && !isNamed(around, 'p') && traitsOf((around as Element).name) === 0) around = around.parent;
  return isNamed(around, 'p');
}

/** The link that a drawing is in, in elements of the line, too: `<a><span>Text <svg/></span></a>`. */
function linkAround({ parent }: Element): Element | undefined {
  let at = parent;
  while (at && at.type === 'tag' && at.name !== 'a' && traitsOf(at.name) === 0) at = at.parent;
  return isNamed(at, 'a') ? (at as Element) : undefined;
}

/** Whether nothing of a link follows a drawing, and something stands before it. */
function endsLink(svg: Element, link: Element): boolean {
  let isBehind = false;
  for (let at = svg; at !== link; at = at.parent as Element) {
    if (at.next) return false;
    isBehind ||= at.prev !== null;
  }
  return isBehind;
}

/** Whether a link has text, and stands right beside some. */
function isAmidText(link: Element): boolean {
  const beside = [link.prev, link.next].some(node => node && isText(node) && node.data.trim() !== '');
  return beside && textContent(link).trim() !== '';
}

/** Whether a node is an element of that name. */
export function isNamed(node: ParentNode | null, name: string): boolean {
  return node !== null && isTag(node) && node.name === name;
}

/** Elements that metadata, pictures and embeds are read from. */
const HARVESTED = words(
  'title meta link base script time img picture source figure figcaption video audio iframe embed object h1 ' +
    'address amp-img amp-video amp-audio amp-dailymotion amp-facebook amp-iframe amp-instagram amp-pinterest ' +
    'amp-reddit amp-soundcloud amp-tiktok amp-twitter amp-vimeo amp-youtube lite-vimeo lite-youtube input',
);

/** Elements whose content stands in for what is not shown. */
const FALLBACK = words('iframe object video audio canvas noframes noscript');

/** What the walk over a page asks of every element's name, as bits: one look instead of one in each set. */
export const TRAIT = { invisible: 1, blockLevel: 2, harvested: 4, fallback: 8 } as const;

const TRAITS = new Map<string, number>();
for (const [trait, names] of [
  [TRAIT.invisible, INVISIBLE],
  [TRAIT.blockLevel, BLOCK_LEVEL],
  [TRAIT.harvested, HARVESTED],
  [TRAIT.fallback, FALLBACK],
] as const)
  for (const name of names) TRAITS.set(name, (TRAITS.get(name) ?? 0) | trait);

export function traitsOf(name: string): number {
  return TRAITS.get(name) ?? 0;
}

/** The kind that a block has from its own element; undefined when the element says nothing. */
export const KIND_OF: ReadonlyMap<string, BlockKind> = new Map([
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const).map(tag => [tag, 'heading'] as const),
  ['p', 'paragraph'],
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['blockquote', 'quote'],
  ['pre', 'code'],
  ['textarea', 'code'],
  ['td', 'table-cell'],
  ['th', 'table-cell'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

/** Kinds that a paragraph inside takes over. */
export const INHERITED: ReadonlySet<BlockKind> = new Set(['list-item', 'quote', 'code', 'caption']);

const HIDING_STYLE = /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i;

/**
 * What style sheets call elements that they move out of sight, and leave to screen readers; and those whose text, the
 * name of an icon, a font shows as the icon.
 */
const FOR_SCREEN_READERS =
  /(?:^|[\s_-])(?:sr-?(?:only|text)|material-(?:icons|symbols)|screen-?reader(?:s|-?text|-?only)?|(?:visually|element)-?(?:hidden|invisible)|hidden-?visually|a11y-?(?:hidden|text)|assistive-?text)(?=$|[\s_-])/i;
/** Utility classes that take it back, on wide screens or always, and links that only have a hint for screen readers. */
const SHOWN_AGAIN = /not-sr-only|link-?hint/i;

export function isForScreenReaders(node: Element): boolean {
  return namesScreenReaders(attributeOf(node, 'class'));
}

/** The same by the classes of an element. */
export function namesScreenReaders(called: string | undefined): boolean {
  return called !== undefined && FOR_SCREEN_READERS.test(called) && !SHOWN_AGAIN.test(called);
}

/** Whether an element that has these attributes, as bits of `HINT`, and traits may be hidden by any of them. */
export function mayBeHidden(hints: number, traits: number): boolean {
  return (hints & (HINT.hidden | HINT.style)) !== 0 || (traits & TRAIT.fallback) !== 0;
}

/** Whether the element hides its text from readers, by attribute, inline style or nature. */
export function hiddenBy(node: Element, traits = traitsOf(node.name)): Hidden | undefined {
  if (hasAttribute(node, 'hidden')) return 'attribute';
  const style = attributeOf(node, 'style');
  if (style !== undefined && HIDING_STYLE.test(style)) return 'style';
  if (node.name === 'noscript') return 'noscript';
  if ((traits & TRAIT.fallback) !== 0) return 'fallback';
  return undefined;
}

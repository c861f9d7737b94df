import { type Element, isTag } from 'domhandler';
import { STARRED } from '../../../block/starred-heading.ts';
import type { Block } from '../../../model/block.ts';
import type { HtmlPage } from '../../../model/page.ts';
import { readText, type TextPart, textParts } from '../dom.ts';
import type { Site } from '../site.ts';
import { withoutSite } from './titles.ts';

export interface Heading {
  /** Without what its mark-up sets apart as a kicker or tagline. */
  text: string;
  level: number;
  /** Its first block. */
  block: number;
  /** The texts it is put together from, when there are several of equal standing. */
  parts: readonly string[];
  /** What its mark-up sets apart before the headline. */
  kicker?: string;
  /** Its mark-up calls it the title of an entry. */
  marked: boolean;
  /** It stands in a menu, as the last step of a trail does. */
  inMenu: boolean;
}

/** Headlines come early; a page with more headings is a list. */
const MAX_HEADINGS = 60;
const MAX_LENGTH = 400;
/** Marks of Markdown and of anchors that are no part of a heading. */
const MARKS = /^[#*\s¶]+(?=[\p{L}\p{N}"'«„“‘¿¡([])|[\s¶#\p{Co}]+$/gu;
/** `12.05.2023 - ` before a headline. */
const DATE_BEFORE = /^(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})\s*[-–—|:]\s*(?=\S)/;
/** Not the stars that newsletters put before headings. */
const BEGINS_EMPHASIS = /^\*+(?!\*|\s).*\*/;
const TAIL_MARKS = /[\s¶#\p{Co}]+$/gu;
const TITLE_MARKUP =
  /(?:^|[\s_-])(?:entry|post|article|story|page|content|single|blog|product|thread|topic)_*-?_*(?:title|headline|heading)|(?:^|\s)headline(?:\s|$)/i;
/** An address is no headline. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;
const HOME = /^(?:https?:\/\/[^/]+\/?|\/)(?:index\.\w+)?$/i;
/** Parts of a heading that are set off from the headline: kickers, taglines, text for screen readers. */
const SET_OFF =
  /kicker|over-?line|dachzeile|roof-?line|top-?line|spitzmarke|sub-?title|su(?:r|p|pra)-?title|surtitre|ante-?titulo|antetitel|volanta|occhiello|sub-?head|tag-?line|eyebrow|title-?header|pre-?title|label|category|hidden|off-?screen|sr-only|small|badge|(?:^|[\s_-])(?:rubri[ck]a?|dzial|seccion|sezione|chapeu|ressort)(?:$|[\s_-])/i;
/** Drupal's name for a field without a label. */
const NO_LABEL = /\bfield--label-hidden\b/g;

/** The headings of levels 1–3 without the site's name, in order; the blocks of one element are one heading. */
export function readHeadings(page: HtmlPage, site: Site): Heading[] {
  const headings: Heading[] = [];
  const seen = new Set<Element>();
  for (const block of page.blocks) {
    if (block.kind !== 'heading' || block.level > 3) continue;
    const node = headingElement(page, block);
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const heading = readHeading(node, block, site);
    if (heading) headings.push(heading);
    if (headings.length >= MAX_HEADINGS) break;
  }
  return headings;
}

function readHeading(node: Element, block: Block, site: Site): Heading | undefined {
  const whole = bareHeading(readText(node));
  if (whole === '' || whole.length > MAX_LENGTH || ADDRESS.test(whole)) return undefined;
  const parts = node.children.some(isTag) ? textParts(node) : [];
  const apart = setOff(parts, whole);
  const { text, kicker } = apart ?? { text: whole };
  return {
    text: block.level === 1 ? withoutSite(bareHeading(text), site) : bareHeading(text),
    level: block.level,
    block: block.index,
    parts: parts.length > 1 && !apart ? parts.map(part => bareHeading(part.text)) : [],
    ...(kicker && { kicker }),
    inMenu: isInMenu(node),
    marked:
      !leadsHome(block) &&
      TITLE_MARKUP.test(
        `${node.attribs.class ?? ''} ${node.attribs.id ?? ''} ${node.attribs.itemprop ?? ''}`,
      ),
  };
}

const MENU_STEPS = 4;

function isInMenu(node: Element): boolean {
  let above = node.parent;
  for (let step = 0; above && isTag(above) && step < MENU_STEPS; step++, above = above.parent)
    if (above.name === 'nav') return true;
  return false;
}

/** The name of a site leads to its first page, whatever its mark-up says. */
function leadsHome({ marks }: Block): boolean {
  return marks.some(({ href }) => href !== undefined && HOME.test(href));
}

/** The headline where other parts are set off from it; undefined where the heading is one piece. */
function setOff(parts: readonly TextPart[], whole: string): { text: string; kicker?: string } | undefined {
  const main = parts.filter(part => !isOff(part) && saysWords(part));
  if (main.length === 0 || main.length === parts.length) return undefined;
  const [first, last] = [parts.indexOf(main[0]!), parts.lastIndexOf(main.at(-1)!)];
  const kicker = parts
    .slice(0, first)
    .filter(saysWords)
    .map(part => part.text)
    .join(' ');
  const from = whole.indexOf(main[0]!.text);
  const to = whole.lastIndexOf(main.at(-1)!.text);
  // Signs between its parts, as a colon, are its own.
  const inOne = from >= 0 && to >= from && !parts.slice(first, last).some(isOff);
  const text = inOne
    ? whole.slice(from, to + main.at(-1)!.text.length)
    : main.map(part => part.text).join(' ');
  return { text, ...(kicker && { kicker }) };
}

function isOff({ node }: TextPart): boolean {
  if (node === undefined) return false;
  return node.name === 'small' || SET_OFF.test((node.attribs.class ?? '').replace(NO_LABEL, ''));
}

function saysWords({ text }: TextPart): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function headingElement(page: HtmlPage, block: Block): Element | undefined {
  let node: Element | null = page.elements.nodes[block.element] ?? null;
  for (let steps = 0; node && steps < 20; steps++) {
    if (/^h[1-6]$/.test(node.name)) return node;
    node = node.parent && isTag(node.parent) ? node.parent : null;
  }
  return undefined;
}

/** A heading or title without the signs that mark-up languages left in it. */
export function bareHeading(text: string): string {
  return text
    .replace(STARRED, '$2')
    .replace(DATE_BEFORE, '')
    .replace(BEGINS_EMPHASIS.test(text) ? TAIL_MARKS : MARKS, '')
    .trim();
}

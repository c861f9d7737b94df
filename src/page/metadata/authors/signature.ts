import type { Block } from '../../../model/block.ts';
import type { HtmlPage } from '../../../model/page.ts';
import { isParagraph } from '../anchor.ts';
import type { FindPhrases } from '../find-phrases.ts';
import type { Site } from '../site.ts';
import { isInterface } from './byline-phrases.ts';
import { isFullName, isProper } from './proper-names.ts';

const PROSE_WORDS = 12;
/** So many lines behind the text may be the signature. */
const REACH = 2;
const MAX_LINKS = 0.5;

/**
 * Whom the article is signed by: in its last line, in a line before its first in Amharic, or behind the site's name in
 * bold before its first words. `kept`: the blocks of the article.
 */
export function signatureOf(
  page: HtmlPage,
  kept: Uint8Array,
  site: Site,
  find: FindPhrases,
): string | undefined {
  const own = page.blocks.filter(({ index }) => kept[index] === 1);
  const first = own.findIndex(block => isParagraph(block, PROSE_WORDS));
  if (first < 0) return undefined;
  const last = own.findLastIndex(block => isParagraph(block, PROSE_WORDS));
  const isName = (name: string) => isFullNameAnywhere(page, name) && !isInterface(name, find);
  const behind = own.slice(last + 1, last + 1 + REACH);
  const below = behind.find(block => isBeside(page, block, own[last]!) && isSetApart(page, block));
  const above = own[first - 1];
  const names = [
    below && lineOf(below),
    above && isBeside(page, above, own[first]!) ? GLUED.exec(above.text)?.[1] : undefined,
    behindSite(own[first]!, site),
  ];
  return names.find(name => name !== undefined && isName(name));
}

/** The line that such a name stands in; it may have the credit of a picture below it. */
export function signatureLine({ blocks }: HtmlPage, name: string): Block | undefined {
  return blocks.findLast(block => {
    const line = lineOf(block);
    return line === name || (line.endsWith(name) && GLUED.exec(line)?.[1] === name);
  });
}

const lineOf = ({ text }: Block): string => text.split('\n', 1)[0]!.trim();

/** `by` of Amharic is written together with the name. */
const GLUED = /^በ(\p{sc=Ethiopic}{2,}(?: \p{sc=Ethiopic}{2,}){1,2})$/u;

/** In scripts without capitals that put spaces between words. */
const CASELESS = /^(?!.*[\p{sc=Han}\p{sc=Hangul}])[\p{Lo}\p{M}\p{Join_C}\s-]+$/u;
const MOST_WORDS = 4;

/** Labels have a colon. */
const SIGNS = /[^\p{L}\p{M}\s.'’\p{Join_C}-]/u;

function isFullNameAnywhere(page: HtmlPage, name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS || SIGNS.test(name)) return false;
  if (CASELESS.test(name)) return words.every(({ length }) => length > 1);
  return /\p{Lu}/u.test(name) && isFullName(name) && isProper(page, name);
}

/** Whether a block stands in the same element as a paragraph of the text. */
function isBeside({ elements }: HtmlPage, block: Block, paragraph: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'caption' || block.kind === 'list-item') return false;
  if ((block.linkDensity ?? 0) >= MAX_LINKS) return false;
  return elements.parent[block.element] === elements.parent[paragraph.element];
}

const RIGHT = /(?:^|[\s_-])(?:rte|text|align|alignment|has-text-align|ql-align)?-?(?:right|end)(?:$|[\s_-])/i;
const RIGHT_STYLE = /text-align:\s*(?:right|end)/i;

/** Whether the first line of a block is all bold or in italics, or stands at the right. */
function isSetApart({ elements }: HtmlPage, block: Block): boolean {
  const end = lineOf(block).length;
  if (block.marks.some(({ type, start, end: to }) => STRESSED.has(type) && start === 0 && to >= end))
    return true;
  const { style = '', align = '' } = elements.nodes[block.element]!.attribs;
  return RIGHT_STYLE.test(style) || align === 'right' || RIGHT.test(elements.classes[block.element] ?? '');
}

const STRESSED: ReadonlySet<string> = new Set(['strong', 'emphasis']);

/** `Daily Example, Ida Morel — The ferry …`: the bold words before a dash, behind the name of the site. */
const SITE_AND_NAME = /^(.{2,40}?)\s?[,،]\s?(.{4,40})$/u;
const DASH = /^\s?[–—―ـ-]{1,2}\s/u;

function behindSite({ text, marks }: Block, site: Site): string | undefined {
  const bold = marks.find(({ type, start }) => type === 'strong' && start === 0);
  if (!bold || !DASH.test(text.slice(bold.end))) return undefined;
  const [, outlet = '', name] = SITE_AND_NAME.exec(text.slice(0, bold.end).trim()) ?? [];
  return site.is(outlet) ? name?.trim() : undefined;
}

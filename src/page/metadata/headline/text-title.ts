import type { Block } from '../../../model/block.ts';
import { Site } from '../site.ts';
import { foldText, mayFoldTo } from '../text.ts';
import { bareHeading } from './headings.ts';
import { mainCopy } from './main-copy.ts';
import { titleParts, withoutSite } from './titles.ts';

/** A site's name, or its section's, is no longer, and its copyright notice neither. */
const NAME_WORDS = 6;
const LINE_WORDS = 30;
/** Fewer are a name that prose has, too. */
const GLUED_WORDS = 4;
/** More are tags. */
const MOST_PARTS = 4;
const NOTICE = /©|\(c\)|copyright/i;
const CRUMBS = /\s[»›>/]\s/;
const edge = (signs: string) => new RegExp(`^[${signs}]+|[${signs}]+$`, 'gu');
const JOINTS = String.raw`\s|｜·•:/~_–—-`;
const EDGE = edge(`‹›»«${JOINTS}`);
const EDGE_OF_QUOTED = edge(JOINTS);

/**
 * A line without the names of site and section before or behind it, where the text or the address knows them: they
 * stand in lines of their own or in the copyright notice, or the rest does. What stands before is a name only in
 * breadcrumbs, and what a colon parts is one phrase.
 */
export function withoutNamedSite(line: string, blocks: readonly Block[], url: string | undefined): string {
  const parts = titleParts(line);
  const main = parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  if (
    parts.length < 2 ||
    parts.length > MOST_PARTS ||
    /[:：]\s/.test(line.slice(line.indexOf(main) + main.length))
  )
    return line;
  const lines = blocks.filter(({ words }) => words <= LINE_WORDS);
  const at = parts.indexOf(main);
  const isShown = hasLine(lines, main) || isGlued(main, line, blocks);
  const names = parts.filter(
    (part, i) => i !== at && (i > at || CRUMBS.test(line)) && (isShown || isNamed(part, lines, blocks)),
  );
  const bare = withoutSite(line, new Site(names, url));
  return bare.includes(main) ? bare.replace(isQuoted(bare) ? EDGE_OF_QUOTED : EDGE, '') : line;
}

/** `He said: «Of course»`: as many signs open as close. */
function isQuoted(text: string): boolean {
  return text.includes('«') && text.split('«').length === text.split('»').length;
}

/** Whether a text calls its site so: behind its title, in the first line, or in its copyright notice. */
export function namesSite(name: string, blocks: readonly Block[]): boolean {
  const folded = foldText(name);
  const isBehind = titleParts(blocks[0]?.text ?? '')
    .slice(1)
    .some(part => foldText(part) === folded);
  return isBehind || isInNotice(folded, blocks);
}

/** Whether a short part of a line is what a text calls its site, or a line of its own as the site's name is at its head. */
export function isOutlet(name: string, blocks: readonly Block[]): boolean {
  if (name.split(/\s+/).length > NAME_WORDS) return false;
  return namesSite(name, blocks) || hasLine(blocks.slice(0, HEAD_LINES), name);
}

/** Menus are longer than that. */
const HEAD_LINES = 60;

function isInNotice(name: string, blocks: readonly Block[]): boolean {
  let known = notices.get(blocks);
  if (!known) notices.set(blocks, (known = noticesIn(blocks)));
  return known.some(notice => notice.includes(name));
}

/** The copyright notices of a text, folded: each name is looked for in them. */
const notices = new WeakMap<readonly Block[], readonly string[]>();

function noticesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ words, text }) =>
    words <= LINE_WORDS && NOTICE.test(text) ? foldText(text) : [],
  );
}

/** The line of a flat text that its headline was taken from; `titles` as in `Metadata`, of which the last says most. */
export function headlineLine(blocks: readonly Block[], titles: readonly string[]): Block | undefined {
  for (const title of titles.toReversed()) {
    const bare = bareHeading(title);
    const copies = blocks.filter(
      ({ text, hidden }) => !hidden && text.includes(bare) && bareHeading(text) === bare,
    );
    if (copies.length > 0) return mainCopy(copies, blocks);
  }
  return undefined;
}

function isNamed(part: string, lines: readonly Block[], blocks: readonly Block[]): boolean {
  if (part.split(/\s+/).length > NAME_WORDS) return false;
  return hasLine(lines, part) || isInNotice(foldText(part), blocks);
}

/** Whether a line says it besides other things, as programs write it that leave out what parts the two. */
function isGlued(main: string, line: string, blocks: readonly Block[]): boolean {
  if (main.split(/\s+/).length < GLUED_WORDS) return false;
  return blocks.some(({ text }) => text.includes(main) && !text.startsWith(line));
}

function hasLine(lines: readonly Block[], line: string): boolean {
  const folded = foldText(line);
  return lines.some(({ text }) => mayFoldTo(text, folded) && foldText(text) === folded);
}

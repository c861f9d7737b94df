import { type Element, isTag } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import { readText, textParts } from './dom.ts';

export interface Heading {
  text: string;
  level: number;
  /** Its first block. */
  block: number;
  /** The texts it is put together from, when there are several. */
  parts: readonly string[];
}

/** Headlines come early; a page with more headings is a list. */
const MAX_HEADINGS = 60;
const MAX_LENGTH = 400;
/** Marks of Markdown and of anchors that are no part of a heading. */
const MARKS = /^[#*\s¶]+(?=[\p{L}\p{N}"'«„“‘¿¡([])|[\s¶#]+$/gu;

/** The headings of levels 1–3, in order; the blocks inside one heading element are one heading. */
export function readHeadings(page: HtmlPage): Heading[] {
  const headings: Heading[] = [];
  const seen = new Set<Element>();
  for (const block of page.blocks) {
    if (block.kind !== 'heading' || block.level > 3) continue;
    const node = headingElement(page, block);
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const text = bareHeading(readText(node));
    if (text === '' || text.length > MAX_LENGTH) continue;
    const parts = textParts(node).map(bareHeading);
    headings.push({ text, level: block.level, block: block.index, parts: parts.length > 1 ? parts : [] });
    if (headings.length >= MAX_HEADINGS) break;
  }
  return headings;
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
  return text.replace(MARKS, '').trim();
}

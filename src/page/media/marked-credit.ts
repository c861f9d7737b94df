import { type Element, isTag } from 'domhandler';
import { countWords } from '../../block/words.ts';
import type { Span } from '../../model/verdict.ts';
import { descend, readText } from '../metadata/dom.ts';
import { looksLikeCredit } from './names.ts';

/** In a caption the author is who took the picture. */
const CREDIT =
  /(?:^|[\s_-])(?:caption-?)?(?:credits?|copyright|source|authors?|byline|photographer|photo-?by|fotograf\w*|bildnachweis|quelle|rights?-?holder|crédit|creditos?|attribution|agency)(?:$|[\s_-])|copyright-Holder|credit-Text/i;
/** The sign before a name: `<i class="icon-camera"></i>Name`. */
const SIGN = /(?:^|[\s_-])(?:copyright|camera)(?:$|[\s_-])/i;
const CAMEL = /(?<=\p{Ll})(?=\p{Lu})/gu;
const MAX_CREDIT = 160;
const FEW_WORDS = 3;
const LETTERS = /\p{L}{2}|\p{Lo}/u;
/** The length of a video, or where to write to. */
const NO_NAME = /^\d+:\d\d|@/;
/** `The new boats: steel and glass` */
const SENTENCE = /\p{L}:\s/u;
const MOST_NODES = 60;

/**
 * Where the credit is that mark-up within a caption names, at the end or beginning of its text; undefined without one.
 */
export function markedCredit(node: Element, text: string): Span | undefined {
  for (const child of descend(node, MOST_NODES)) {
    if (!isTag(child) || child === node) continue;
    const part = partOf(child, node);
    if (part === undefined || part.length > MAX_CREDIT || !LETTERS.test(part) || NO_NAME.test(part)) continue;
    const span = place(text, part);
    if (span && (part !== text || isCredit(part))) return span;
  }
  return undefined;
}

/** What an element says whose name is that of a credit, or what follows its sign. */
function partOf(child: Element, node: Element): string | undefined {
  const said = names(child);
  if (CREDIT.test(said) && !isEmpty(child)) return readText(child);
  const { parent } = child;
  if (!SIGN.test(said) || !isEmpty(child) || !parent || !isTag(parent) || parent === node) return undefined;
  const part = readText(parent);
  return isCredit(part) ? part : undefined;
}

function isEmpty(element: Element): boolean {
  return element.children.every(child => !isTag(child) && readText(child) === '');
}

/** More than a name or two may be the caption itself. */
function isCredit(text: string): boolean {
  return !SENTENCE.test(text) && (looksLikeCredit(text) || countWords(text) <= FEW_WORDS);
}

function names({ attribs }: Element): string {
  const data = Object.keys(attribs).filter(name => name.startsWith('data-'));
  return [attribs.class ?? '', attribs.itemprop ?? '', ...data].join(' ').replace(CAMEL, '-');
}

/** Where a part stands in a text; undefined in its midst. */
function place(text: string, part: string): Span | undefined {
  if (text.endsWith(part)) return [text.length - part.length, text.length];
  return text.startsWith(part) ? [0, part.length] : undefined;
}

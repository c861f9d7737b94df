import { type Element, isTag } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import { endsSentence } from '../../block/sentence-end.ts';
import { countWords } from '../../block/words.ts';
import type { Span } from '../../model/verdict.ts';
import { descend, readText } from '../metadata/dom.ts';
import { hyphenated } from './class-names.ts';
import { looksLikeCredit } from './names.ts';

/** In a caption the author is who took the picture. */
const CREDIT =
  /(?:^|[\s_-])(?:caption-?)?(?:credits?|copyright|source|authors?|byline|photographer|photo-?by|fotograf\w*|bildnachweis|quelle|rights?-?holder|crédit|creditos?|attribution|agency|owner)(?:$|[\s_-])|copyright-Holder|credit-Text/i;
/** The sign before a name: `<i class="icon-camera"></i>Name`. */
const SIGN = /(?:^|[\s_-])(?:copyright|camera)(?:$|[\s_-])/i;
const MAX_CREDIT = 160;
const FEW_WORDS = 3;
const LETTERS = /\p{L}{2}|\p{Lo}/u;
/** The length of a video, or where to write to. */
const NO_NAME = /^\d+:\d\d|@/;
const MAIL = /^[^\s@]+@[^\s@]+$/;
const SENTENCE_END = /(?<=\p{Ll}{2}|[\p{Lo}\d])[.!?…]["'”’»)]*\s+|。\s*/gu;
const NAME_WORDS = 4;
/** `The new boats: steel and glass` */
const SENTENCE = /\p{L}:\s/u;
const MOST_NODES = 60;
const STEPS_UP = 4;

/**
 * Where the credit is that mark-up within a caption names, at the end or beginning of its text; undefined without one.
 */
export function markedCredit(node: Element, text: string): Span | undefined {
  if (text.length <= MAX_CREDIT && isCredit(text) && isWithinCredit(node)) return [0, text.length];
  for (const child of descend(node, MOST_NODES)) {
    if (!isTag(child) || child === node) continue;
    const part = partOf(child, node);
    if (part === undefined || part.length > MAX_CREDIT || !LETTERS.test(part)) continue;
    if (NO_NAME.test(part)) {
      const named = nameBefore(text, part);
      if (named) return named;
      continue;
    }
    const span = place(text, part);
    if (!span || (part === text && !isCredit(part))) continue;
    if (!isCited(child) || standsApart(text, span[0])) return span;
  }
  return undefined;
}

/** A name between the last sentence and where to write to: `The pier at dawn. Vera Holm vholm@news.example` */
function nameBefore(text: string, mail: string): Span | undefined {
  if (!MAIL.test(mail) || !text.endsWith(mail)) return undefined;
  const before = text.slice(0, -mail.length).trimEnd();
  const end = [...before.matchAll(SENTENCE_END)].at(-1);
  if (!end) return undefined;
  const start = end.index + end[0].length;
  const name = before.slice(start);
  const words = countWords(name);
  return words > 1 && words <= NAME_WORDS && looksLikeCredit(name) ? [start, text.length] : undefined;
}

/** Whether an element, or one around it, is called a credit within a `figcaption`. */
function isWithinCredit(node: Element): boolean {
  let isCalled = false;
  let at: Element | undefined = node;
  for (let step = 0; at && step < STEPS_UP; step++) {
    if (at.name === 'figcaption') return isCalled;
    isCalled ||= CREDIT.test(names(at));
    at = at.parent && isTag(at.parent) ? at.parent : undefined;
  }
  return false;
}

/** What an element says whose name is that of a credit, or what follows its sign. */
function partOf(child: Element, node: Element): string | undefined {
  const said = names(child);
  if (CREDIT.test(said) && !isEmpty(child)) return readText(child);
  if (isCited(child)) return citedBelowPicture(child, node);
  const { parent } = child;
  if (!SIGN.test(said) || !isEmpty(child) || !parent || !isTag(parent) || parent === node) return undefined;
  const part = readText(parent);
  return isCredit(part) ? part : undefined;
}

/** A `cite` that nothing but its element calls a credit: in a sentence it is the title of a work. */
function isCited(child: Element): boolean {
  return child.name === 'cite' && !CREDIT.test(names(child));
}

function citedBelowPicture(cite: Element, node: Element): string | undefined {
  if (node.name !== 'figcaption' || !node.parent || !isTag(node.parent)) return undefined;
  if (getElementsByTagName('blockquote', node.parent, true, 1).length > 0) return undefined;
  const part = readText(cite);
  return looksLikeCredit(part) ? part : undefined;
}

/** Whether a part follows a sentence, or a text without a space, or nothing. */
function standsApart(text: string, start: number): boolean {
  const before = text.slice(0, start);
  return !/\s$/.test(before) || endsSentence(before.trimEnd());
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
  return hyphenated([attribs.class ?? '', attribs.itemprop ?? '', ...data].join(' '));
}

/** Where a part stands in a text; undefined in its midst. */
function place(text: string, part: string): Span | undefined {
  if (text.endsWith(part)) return [text.length - part.length, text.length];
  return text.startsWith(part) ? [0, part.length] : undefined;
}

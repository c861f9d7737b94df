import type { Block } from '../../../model/block.ts';
import { MAYBE_DATE } from '../dates/prose-date.ts';
import { announces } from '../find-phrases.ts';
import { markedTexts } from '../head-window.ts';
import { authorLinks } from './author-links.ts';
import { announcesWriters } from './byline-parts.ts';
import { type BylineInput, type BylinePlace, isInterface } from './byline-phrases.ts';
import { looksLikeName } from './name-shape.ts';
import { peopleIn, withoutEmployers } from './people.ts';
import { isProper } from './proper-names.ts';

const NAME_MARKUP =
  /author(?!ity|i[sz])|autor(?!is|iz)|auteur|autore|\bwriter|\bwrit(?:ten|e)-?_?by|user-?name|contributor/i;
/** Boxes about the author and lists of stories by others are no bylines. */
export const NO_BYLINE =
  /(?:^|[\s_-])(?:bio|avatar|role|comments?|related\w*|newsletter|teasers?|recommend\w*|social|share|login|nav|menu)(?:$|[\s_-])/i;

/** Names in elements, or in links to pages, that are an author's by what they are called. */
export function namedInMarkup(
  { page, language, find, phrases }: BylineInput,
  block: Block,
  { marked, linked: near }: Pick<BylinePlace, 'marked' | 'linked'>,
): string[] {
  if (page.kind !== 'html') return [];
  const may = marked || near || phrases(block.index).some(announces);
  const inside = may ? markedTexts(page, block, NAME_MARKUP, NO_BYLINE) : [];
  const linking = authorLinks(block, find);
  if (inside.length === 0 && linking.length === 0) return [];
  const isName = (name: string) => looksLikeName(name) && !isInterface(name, find);
  const people = (text: string) => peopleIn(text, language, find);
  // Near the headline what is called the author's is no box about the author, if it is all of a line but its date.
  const dated = MAYBE_DATE.test(block.text);
  const isLine = (text: string) => text === block.text || (dated && !MAYBE_DATE.test(text));
  const called = inside
    .filter(text => marked || announcesWriters(text, find) || (near && isLine(text)))
    .flatMap(people)
    .filter(isName);
  // A link that says more than names leads elsewhere.
  const links = linking.filter(text => people(text).every(isName));
  const linked = links.flatMap(people).filter(name => isProper(page, name));
  return withoutEmployers([...new Set([...called, ...linked])], find);
}

/** Not the box about the author, but what holds the name. */
const NAME_ALONE =
  /(?:^|[\s_-])(?:author|creator|contributor|writer|user)_*-?(?:name|link)(?:$|[\s_-])|(?:^|\s)author(?:\s|$)/i;
const ALONE_WORDS = 4;

/** The whole of a short element that is an author's name by what it is called; also a pen name or a desk. */
export function aloneInMarkup({ page, language, find }: BylineInput, block: Block): string | undefined {
  if (page.kind !== 'html' || block.words > ALONE_WORDS) return undefined;
  const called = page.elements.classes[block.element] ?? '';
  if (!NAME_ALONE.test(called) || NO_BYLINE.test(called)) return undefined;
  const names = peopleIn(block.text, language, find);
  const [name] = names;
  return names.length === 1 && name === block.text && !/\d|[:!?]/.test(name) && !isInterface(name, find)
    ? name
    : undefined;
}

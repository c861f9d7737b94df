import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/page.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import { announces, type FindPhrases } from '../find-phrases.ts';
import { announcesWriters } from './byline-parts.ts';
import { BYLINE_CLASSES } from './name-words.ts';
import { namesTitled } from './people.ts';

export interface BylineInput {
  page: Page;
  language: string;
  find: FindPhrases;
  phrases: (block: number) => readonly PhraseHit[];
}

/** What is known of a block before its text is read. */
export interface BylinePlace {
  /** Its mark-up says author. */
  marked: boolean;
  /** It stands where a name alone is a byline. */
  below: boolean;
  /** It stands where a link to a person's page is one to the author's. */
  linked: boolean;
}

/** Labels are no links. */
const MAX_LINKS = 0.5;

/** "Written by" alone in the line before, or "Author", which has its colon where names follow in the same line. */
export function isLabelled({ page, phrases, find }: BylineInput, { index }: Block): boolean {
  const before = page.blocks[index - 1];
  if (!before || before.words > 3 || (before.linkDensity ?? 0) > MAX_LINKS) return false;
  const label = before.text.replace(/[\s:]+$/, '');
  const tells = (hits: readonly PhraseHit[]) => hits.some(hit => announces(hit) && hit.end >= label.length);
  return tells(phrases(index - 1)) || (before.words === 1 && tells(find(`${label}:`)));
}

/** Whether a line says that names follow: by a phrase, or by a title glued to a name. */
export function announcesNames(line: string, find: FindPhrases): boolean {
  return announcesWriters(line, find) || namesTitled(line, find);
}

/** "By continuing you agree": what follows the phrase is no name. */
export function isSentence(line: string, find: FindPhrases): boolean {
  const end = Math.max(...find(line).map(hit => (announces(hit) ? hit.end : 0)));
  return end > 0 && /^\P{L}*\p{Ll}{4,}\P{L}+\p{Ll}+\P{L}+\p{Ll}+/u.test(line.slice(end));
}

/** "View comments" has the shape of a name. */
export function isInterface(name: string, find: FindPhrases): boolean {
  return find(name).some(hit => hit.whole && !BYLINE_CLASSES.has(hit.class));
}

import type { Block } from '../../../model/block.ts';
import type { Page } from '../../../model/page.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import { announces, type FindPhrases } from '../find-phrases.ts';
import { announcesWriters, namesHelpers } from './byline-parts.ts';
import { BYLINE_CLASSES } from './name-words.ts';
import { namesTitled } from './people.ts';
import { isFullName } from './proper-names.ts';

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

/**
 * "Written by" alone in the line before, or "Author", which has its colon where names follow in the same line; or in
 * the line behind, where helpers have theirs behind them, too: `Ida Morel`, `Text`, `Nora Vilk`, `Photo`.
 */
export function isLabelled(input: BylineInput, block: Block): boolean {
  const { blocks } = input.page;
  const before = blocks[block.index - 1];
  const behind = blocks[block.index + 1];
  if (isLabel(input, before) && !namesHelpers(`${before!.text} ${block.text}`, input.find))
    return !(isHelperLabel(input, behind) && isFullName(blocks[block.index - 2]?.text ?? ''));
  const helper = blocks[block.index + 3];
  return (
    helper?.words === 1 && isFullName(block.text) && isLabel(input, behind) && isHelperLabel(input, helper)
  );
}

function isLabel({ phrases, find }: BylineInput, line: Block | undefined): boolean {
  if (!line || line.words > 3 || (line.linkDensity ?? 0) > MAX_LINKS) return false;
  const own = phrases(line.index);
  if (own.length === 0 && line.words !== 1) return false;
  const label = line.text.replace(/[\s:]+$/, '');
  const tells = (hits: readonly PhraseHit[]) => hits.some(hit => announces(hit) && hit.end >= label.length);
  return tells(own) || (line.words === 1 && tells(find(`${label}:`)));
}

const HELPERS: ReadonlySet<string> = new Set(['credit', 'contributor']);

/** `Photo`, `Editor`, alone in a line. */
function isHelperLabel({ find }: BylineInput, line: Block | undefined): boolean {
  return (
    line?.words === 1 && find(`${line.text}: `).some(({ class: is, start }) => HELPERS.has(is) && start === 0)
  );
}

/** Whether a line says that names follow: by a phrase, or by a title glued to a name. */
export function announcesNames(line: string, find: FindPhrases): boolean {
  return announcesWriters(line, find) || namesTitled(line, find);
}

const SENTENCE = /^\P{L}*\p{Ll}{4,}\P{L}+\p{Ll}+\P{L}+\p{Ll}+/u;
/** `By sending this, I agree`, `By submitting, I agree` */
const WITH_PRONOUN = /^\P{L}*\p{Ll}{4,}(?:\s\p{Ll}+)*,\s+\p{L}{1,4}\s+\p{Ll}{3}/u;

/** "By continuing you agree": what follows the phrase is no name. */
export function isSentence(line: string, find: FindPhrases): boolean {
  const end = Math.max(...find(line).map(hit => (announces(hit) ? hit.end : 0)));
  return end > 0 && (SENTENCE.test(line.slice(end)) || WITH_PRONOUN.test(line.slice(end)));
}

/** "View comments" has the shape of a name. */
export function isInterface(name: string, find: FindPhrases): boolean {
  return find(name).some(hit => hit.whole && !BYLINE_CLASSES.has(hit.class));
}

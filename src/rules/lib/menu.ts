import type { PhraseHit } from '../../model/rule.ts';
import { speaks } from './phrase-rule.ts';

/** A sign between two entries, or the brackets around them. */
const JOINT = /\s[|·•›»]\s|】\s?【?|\s?【/u;
const MAX_ENTRY = 24;
/** Classes of what stands in menus. */
const ENTRIES: ReadonlySet<string> = new Set([
  'navigation',
  'page-tool',
  'login-prompt',
  'newsletter-prompt',
  'paywall-prompt',
  'share-widget',
]);

/** The parts of a line as entries of a menu in one line; empty where one of them is too long for that. */
export function menuEntries(line: string): readonly string[] {
  const entries = line.split(JOINT);
  return entries.every(entry => entry.length <= MAX_ENTRY) ? entries : [];
}

/** Whether one of the phrases in a text fills it and is what menus have, in the language of the page. */
export function isOfMenu(hits: readonly PhraseHit[], language: string): boolean {
  return hits.some(hit => hit.whole && ENTRIES.has(hit.class) && speaks(hit, language));
}

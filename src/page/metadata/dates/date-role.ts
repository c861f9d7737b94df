import type { Block } from '../../../model/block.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import type { DateLineInput, DateRole } from './date-line.ts';

const MODIFIED =
  /(?:^|[\s_-])(?:updated?|modified|date-?modified|(?:name|date|last)-changed|last-?mod\w*)(?:$|[\s_-])/i;
/** In hAtom a date of publication bears the class `updated` too. */
const PUBLISHED = /published|post-?date|entry-date|pub-?date|posted/i;

/** What class names and the like say of a date. */
export function roleInMarkup(said: string): 'modified' | undefined {
  return MODIFIED.test(said) && !PUBLISHED.test(said) ? 'modified' : undefined;
}

/** `Joined: 4 May 2012`: the date of something else than the article. */
export const OTHER_LABEL = /^\P{Nd}*\p{L}{3}\s?:\s*$/u;

/** Where the words that announce a date stand in a text, and which date they announce. */
export function labelsIn(
  hits: readonly PhraseHit[],
): { role: DateRole; start: number; end: number; whole: boolean }[] {
  return hits.flatMap(({ class: role, start, end, whole }) =>
    role === 'published' || role === 'modified' ? [{ role, start, end, whole }] : [],
  );
}

/** The words that announce a date stand close before it. */
const LABEL_REACH = 60;
/** Where a word may begin; without spaces, at every sign. */
export const WORD_START =
  /(?<![\p{L}\p{M}\p{N}])\p{L}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;

/**
 * The label before a date within its line, `By Nora Vilk Published …` or `… (Updated: …)`, and where it stands; `from`
 * is the end of the date before.
 */
export function labelWithin(
  text: string,
  from: number,
  date: { start: number; end: number },
  find: DateLineInput['find'],
): { role: DateRole; start: number; end: number } | undefined {
  for (const { index } of text.slice(from, date.start).matchAll(WORD_START)) {
    const start = from + index;
    if (date.start - start > LABEL_REACH) continue;
    const label = labelsIn(find(text.slice(start, date.end))).find(hit => hit.start === 0);
    if (label) return { role: label.role, start, end: start + label.end };
  }
  return undefined;
}

/** A label alone in the line before: `Published`, and the date below. */
export function labelBefore({ page, phrases }: DateLineInput, block: Block): DateRole | undefined {
  const before = page.blocks[block.index - 1];
  if (!before || before.words > 3) return undefined;
  return labelsIn(phrases(before.index)).find(({ whole }) => whole)?.role;
}

/** What may stand right behind a date: signs, and the time of day with its half or zone. */
export const TIME_BEHIND =
  /^[\s,|–-]*(?:\d{1,2}\s?(?:[:：.h]|時|시|点|點)\s?\d{1,2}(?:\s?[分분])?(?::\d{2})?(?:\s?(?:Uhr|h|[apAP]\.?[mM]\.?|[A-Z]{2,4}))?(?![\p{L}\d]))?/u;
const AROUND_LABEL = /^[\s()（）|/／]+|[\s()（）|/／]+$/g;

/** The labels of dates that all have theirs behind: `14 May, 9:12 published`; undefined where any has none. */
export function labelsBehind(
  text: string,
  dates: readonly { start: number; end: number }[],
  find: DateLineInput['find'],
): readonly DateRole[] | undefined {
  if (dates.length === 0 || /\p{L}/u.test(text.slice(0, dates[0]!.start))) return undefined;
  const roles: DateRole[] = [];
  for (const [i, { end }] of dates.entries()) {
    const behind = text
      .slice(end, dates[i + 1]?.start)
      .replace(TIME_BEHIND, '')
      .replace(AROUND_LABEL, '');
    const label = behind === '' ? undefined : labelsIn(find(behind)).find(({ whole }) => whole);
    if (!label) return undefined;
    roles.push(label.role);
  }
  return roles;
}

import { announces } from '../find-phrases.ts';
import type { Segment } from '../segments.ts';
import { namesHelpers } from './byline-parts.ts';
import { type BylineInput, isInterface, isSentence } from './byline-phrases.ts';
import { conjunction } from './conjunctions.ts';
import { looksLikeName } from './name-shape.ts';
import { peopleIn, withoutEmployers } from './people.ts';
import { isFullName, isHandle, isProper, isShownName } from './proper-names.ts';

/** Whether a line says no more than that somebody of one name, or two, wrote this: `Written by Ida`. */
export function isNothingElse(
  { page, find, language }: BylineInput,
  lines: readonly Segment[],
  labelled: boolean,
): boolean {
  const [line, ...others] = lines;
  if (!line || others.length > 0) return false;
  const end = Math.max(0, ...find(line.text).map(hit => (announces(hit) ? hit.end : 0)));
  if (!labelled && end === 0) return false;
  const names = line.text.slice(end).trim().split(conjunction(language));
  return names.length <= MOST_PENS && names.every(name => GIVEN_NAME.test(name) && isProper(page, name));
}

/** Names of one word, of which one line has so many at most. */
export const MOST_PENS = 2;
const GIVEN_NAME = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;

const DASH = /^[–—-]$/;

/** `Photos:` in an element of its own, before whom it names. */
const LABEL = /[:：]\s*$/;

/**
 * The people that the lines of a byline name, and whether a phrase announces them; `announcing`: which lines say that
 * names follow, `handles`: how many may be of one word.
 */
export function readLines(
  { page, language, find }: BylineInput,
  lines: readonly Segment[],
  announcing: readonly boolean[],
  labelled: boolean,
  handles: number,
): { names: string[]; announced: boolean } {
  const isShown = (name: string) => isShownName(page, name);
  let announced = labelled;
  /** Whom the line is about to name, or has named. */
  let named: 'writers' | 'helpers' | 'nobody' = 'writers';
  let before = '';
  const names: string[] = [];
  for (const [i, { text: line, joint }] of lines.entries()) {
    const announces = announcing[i]!;
    // `Reviewed`, `by` and the name may each be an element.
    if (announces) named = before !== '' && namesHelpers(`${before} ${line}`, find) ? 'helpers' : 'writers';
    const isHelper = LABEL.test(before) && namesHelpers(`${before} ${line}`, find);
    before = line;
    if (named !== 'writers') continue;
    // Behind a dash stands where the author is.
    const place = announced && !announces && DASH.test(joint ?? '');
    // `Buying Guides · By Ida Morel`: what stands before is the section.
    if (announces && !announced) names.length = 0;
    announced ||= announces;
    if (names.length > 0 && (place || isHelper || namesHelpers(line, find))) continue;
    const people = peopleIn(line, language, find, names.length > 0).filter(name => !isInterface(name, find));
    if (names.length === 0 && isSentence(line, find)) return { names: [], announced: false };
    const pens = announced && names.length === 0 ? people.slice(0, handles) : [];
    // Behind the author stand titles, sections and topics.
    const isName = !announced ? isFullName : names.length === 0 ? looksLikeName : isShown;
    names.push(...people.filter(each => isName(each) || (pens.includes(each) && isHandle(each))));
    // Behind a pen name stands what readers can do with the post.
    if (announces && people.length > 0 && !names.some(looksLikeName)) named = 'nobody';
  }
  return { names: withoutEmployers([...new Set(names)], find), announced };
}

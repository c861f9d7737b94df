import { matchesOf } from '../../../model/matches.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import { announces, type FindPhrases } from '../find-phrases.ts';

/** Whom a part of a byline names: those who wrote, those who helped them; or it tells when that was. */
type Teller = 'writers' | 'helpers' | 'date' | undefined;

interface BylinePart {
  text: string;
  tells: Teller;
}

const TELLERS: Record<string, Teller> = {
  contributor: 'helpers',
  credit: 'helpers',
  published: 'date',
  modified: 'date',
  byline: 'writers',
};
/** What words begin behind. */
const BEFORE_WORDS = /[\s,;、，；／/|(（.\d](?=[\p{L}©])|\p{Ll}(?=\p{Lu})/gu;
/** A short word alone, such as `von`, may be part of a name. */
const SURE_PHRASE = /[^\p{L}\p{M}\s…]|\S\s+\S|[\p{L}\p{M}]{5}|[\p{sc=Han}\p{sc=Hangul}\p{sc=Thai}]/u;

/** What follows is no name. */
const BEGINS_SMALL = /^\P{L}*\p{Ll}/u;

/** Parts a line before each phrase in it that says who did what, or when: `Text: A Photos: B`. */
function bylineParts(line: string, find: FindPhrases): BylinePart[] {
  const opening = opens(line, find);
  const parts = [{ start: 0, tells: tells(opening) }];
  let end = opening?.end ?? 0;
  for (const { index: before, 0: sign } of matchesOf(line, BEFORE_WORDS)) {
    const index = before + sign.length;
    if (index < end) continue;
    const hit = opens(line.slice(index), find);
    if (!hit || !SURE_PHRASE.test(hit.phrase.replaceAll('…', '').trim())) continue;
    if (hit.class === 'byline' && BEGINS_SMALL.test(line.slice(index + hit.end))) continue;
    parts.push({ start: index, tells: tells(hit) });
    end = index + hit.end;
  }
  return parts.map(({ start, tells }, i) => ({ text: line.slice(start, parts[i + 1]?.start), tells }));
}

/** The parts of a line that name its writers; where it has no such part, all of it. */
export function writersParts(line: string, find: FindPhrases): string[] {
  const parts = bylineParts(line, find);
  const announced = parts.filter(({ tells }) => tells === 'writers');
  const writers = announced.length > 0 ? announced : parts.filter(({ tells }) => tells === undefined);
  return writers.length > 0 ? writers.map(({ text }) => text) : [line];
}

const PREFACE = 4;
/** With two capitals, or in a script that has none. */
const FULL_NAME = /\p{Lu}\S*\s+(?:\S{1,3}\s+)?\p{Lu}|(?![ªº])\p{Lo}{2}/u;

/** Whether a phrase of a line says that writers follow: at its beginning, or before a name a few words behind it. */
export function announcesWriters(line: string, find: FindPhrases): boolean {
  if (find(line).some(announces)) return true;
  const [first, second] = bylineParts(line, find);
  if (!second) return false;
  const preface = first!.tells !== undefined || first!.text.trim().split(' ').length <= PREFACE;
  return second.tells === 'writers' && preface && FULL_NAME.test(second.text);
}

/** Whether a line names those who took the pictures, edited or translated, and nobody else. */
export function namesHelpers(line: string, find: FindPhrases): boolean {
  return bylineParts(line, find).every(({ tells }) => tells === 'helpers' || tells === 'date');
}

/** Whether whom a line names last before `end` has helped others that it names: `Words by A, pictures by B`. */
export function isHelperAt(line: string, end: number, find: FindPhrases): boolean {
  return bylineParts(line.slice(0, end), find).at(-1)!.tells === 'helpers' && !namesHelpers(line, find);
}

const ORDER = Object.keys(TELLERS);

/** The longest phrase of a byline that a text begins with; of equals, the one that says more than "written by". */
function opens(text: string, find: FindPhrases): PhraseHit | undefined {
  const hits = find(text).filter(({ class: name, start }) => start === 0 && name in TELLERS);
  return hits.sort((a, b) => b.end - a.end || ORDER.indexOf(a.class) - ORDER.indexOf(b.class))[0];
}

function tells(hit: PhraseHit | undefined): Teller {
  return hit && TELLERS[hit.class];
}

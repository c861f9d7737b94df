import { matchesOf } from '../../model/matches.ts';
import type { PhraseHit } from '../../model/rule.ts';
import type { FindPhrases } from '../metadata/find-phrases.ts';
import { unbracketedCredit } from './cjk-credit.ts';
import { MAX_CREDIT } from './credit-tails.ts';

/** Where a credit may begin in a caption: in brackets, after a sentence or a sign. */
const SET_OFF = String.raw`[([（【]|[.!?…。！？।۔؟)\]”"»’]\s?(?=\p{L})|[|•·–—/-]\s|[|/](?<=\s.)(?=\p{L})|＝(?=\p{Lo})|\s(?=(?:Fot|Ph|Phot|Pict)\.\s?\p{Lu})|\n`;
/** With a label and its sign, too. */
const LABEL = String.raw`\s(?=(?:[\p{L}\p{M}]{3,20}|\p{Lo}{2})(?:\s[\p{L}\p{M}]{2,12}){0,2}\s?[:：]|\p{Lo}{2,6}\s?[=＝])`;
const BEHIND_SIGN = new RegExp(SET_OFF, 'gu');
const BEHIND_SIGN_OR_LABELLED = new RegExp(`${SET_OFF}|${LABEL}`, 'gu');
const LABEL_SIGN = /[:：=＝]/;
/** What all of these have in them; most lines have none of it. */
const BEGINNING_SIGN = /[([（【.!?…。！？।۔؟)\]”"»’|•·–—/\n:：=＝-]/;
const MAX_BEGINNINGS = 12;
/** Longest words that announce a credit. */
const MAX_LABEL = 40;
const OPENING = /[([（【]/;
const MIN_WORDS = 4;
/** As much in scripts without spaces. */
const MIN_UNSPACED = /[\p{Lo}ー、。「」]{8}/u;
/** A credit that no phrase announces but its end. */
const BARE = { class: 'credit', phrase: '', language: 'und', whole: false };
/** A name in brackets with which the text ends. */
const CLOSED = /^[^()[\]（）【】]{2,30}(?=[)\]）】][.。]?$)/u;

/** In scripts without capitals these words open the name of an agency. */
const CALLED_AGENCY = /^(?:وكالة|خبرگزاری)\s\p{L}/u;

/**
 * The phrases that announce a credit, wherever it may begin in a caption. `find` knows most of them at the
 * beginning of a line only, `findInBrackets` does for what stands in brackets; `known` are those of the whole text.
 */
export function creditHits(
  text: string,
  find: FindPhrases,
  known: readonly PhraseHit[] = find(text),
  findInBrackets = find,
): PhraseHit[] {
  const hits = known.filter(isCredit);
  const bare = unbracketedCredit(text);
  if (bare === 0 || (bare > 0 && isLong(text.slice(0, bare)))) hits.push({ ...BARE, start: bare, end: bare });
  if (!BEGINNING_SIGN.test(text)) return hits;
  // Labels are slow to look for.
  const beginning = LABEL_SIGN.test(text) ? BEHIND_SIGN_OR_LABELLED : BEHIND_SIGN;
  const starts = matchesOf(text, beginning)
    // A credit in brackets may have text behind it.
    .filter(found => OPENING.test(found[0]) || text.length - found.index <= MAX_LABEL + MAX_CREDIT)
    .map(found => ({
      start: found.index + found[0].length,
      isSetOff: found[0].trim() !== '' || found[0] === '\n' || isLong(text.slice(0, found.index)),
    }));
  for (const { start, isSetOff } of starts.slice(-MAX_BEGINNINGS)) {
    const name = CLOSED.exec(text.slice(start))?.[0];
    if (name !== undefined && (CALLED_AGENCY.test(name) || find(name).some(isAgency)))
      hits.push({ ...BARE, start, end: start });
    const ask = OPENING.test(text[start - 1]!) ? findInBrackets : find;
    for (const hit of ask(text.slice(start))) {
      if (!isCredit(hit) || hit.start > 0 || !(isSetOff || LABEL_OF_TWO_WORDS.test(hit.phrase))) continue;
      const moved = { ...hit, start, end: hit.end + start };
      if (!hits.some(other => other.start === start && other.end === moved.end)) hits.push(moved);
    }
  }
  return hits;
}

/** `Image credits: …` says so by itself. */
export const LABEL_OF_TWO_WORDS = /^\p{L}{3,}\s\p{L}{3,}\s?[:：]/u;

/** `In the picture:` announces who is shown; a credit without a sign before it follows a whole caption. */
function isLong(before: string): boolean {
  return before.trim().split(/\s+/).length >= MIN_WORDS || MIN_UNSPACED.test(before);
}

function isCredit(hit: PhraseHit): boolean {
  return hit.class === 'credit';
}

function isAgency(hit: PhraseHit): boolean {
  return hit.class === 'agency' && hit.whole;
}

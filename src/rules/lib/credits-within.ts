import { countWords } from '../../block/words.ts';
import type { PhraseHit } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { MAX_CREDIT } from '../../page/media/credit-tails.ts';
import { glueAfter } from '../../page/media/glue.ts';
import { looksLikeCredit } from '../../page/media/names.ts';
import type { FindPhrases } from '../../page/metadata/find-phrases.ts';

/** A credit amid a text, and how sure it is that what stands before it is its caption. */
export interface CreditWithin {
  span: Span;
  /** Brackets around it that prose may have, too: a name of an agency alone. */
  weak: boolean;
}

/** What tells the phrases of a text, and which of them count. */
export interface Phrases {
  find: FindPhrases;
  /** Whether a phrase is in the page's own language. */
  speaks(hit: PhraseHit): boolean;
}

const BRACKETED = /[([（【]\s?([^()[\]（）【】]{2,110})[)\]）】]/gu;
/** What begins behind a credit: a sentence, or nothing. A bracket that a sentence goes on behind is prose. */
const BEGINS = /^\s*(?:["“„«‘»]?[\p{Lu}\p{Lo}\p{N}]|[.。]?\s*$)/u;
const GLUED_BEHIND = /^["“„«]?\p{Lu}/u;
const YEAR = /(?:19|20)\d\d/;
const SIGNED = /[:：=＝/／©]\s*$/u;
const ONE_WORD = /^[\s:：]*\p{L}{2,20}[.\s]*$/u;
/** Where a credit without brackets may begin: a label behind a sentence, or glued to what stands before it. */
const LABELS =
  /(?:(?<=[.!?…)\]”"»]\s?)|(?<=[\p{Ll}\p{N}]))[\p{Lu}\p{Lo}][\p{L}\p{M}]{1,19}(?:\s[\p{L}\p{M}]{2,12}){0,2}\s?[:：,]?(?=\s?[\p{L}(])/gu;
/** `STR / AFP` behind a sentence. */
const SHARED = /(?<=[.!?…”"»]\s?)\p{Lu}[\p{L}.'’-]*(?:\s[\p{L}.'’-]+){0,3}\s?\/\s?(?=\p{L})/gu;
/** Labels are no longer; most sentences begin with none. */
const MAX_LABEL = 40;
const TOKEN = /\s*[^\s/|,]+/y;
const PARTS = /[/|,]\s*|\svia\s/u;
const MAX_TOKENS = 10;
/** A sign, or a word that goes with names on both sides. */
const JOINT = /\s*[/|,]\s*/y;

/** The sign behind a label, or letters of those that have none: most paragraphs have neither. */
const MAY_BE_LABELLED = /[:：]|hoto|[Ff]ot|mage|redit|ourtesy/;

/** The credits that stand amid a text, in order; each with an end that something tells. */
export function creditsWithin(text: string, phrases: Phrases): CreditWithin[] {
  const found = [...bracketed(text, phrases), ...labelled(text, phrases), ...shared(text, phrases)];
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return found.filter(({ span }, at) => at === 0 || span[0] >= found[at - 1]!.span[1]);
}

/** `(Photo: Name)`, `[Photo Credit: Agency]`, and `(agency)` glued to the first sentence. */
function* bracketed(text: string, phrases: Phrases): Iterable<CreditWithin> {
  for (const { index, 0: whole, 1: inside } of text.matchAll(BRACKETED)) {
    const end = index + whole.length;
    const behind = text.slice(end, end + 4);
    if (!BEGINS.test(behind) || YEAR.test(inside!)) continue;
    if (isCredit(inside!, phrases)) yield { span: [index, end], weak: false };
    else if (GLUED_BEHIND.test(behind) && isAgency(inside!, phrases))
      yield { span: [index, end], weak: true };
  }
}

/** Phrases in brackets count in all languages. */
function isCredit(inside: string, { find }: Phrases): boolean {
  const hits = find(inside);
  if (hits.some(isSource)) return false;
  return hits.some(({ class: is, start, end, phrase }) => {
    if (is !== 'credit' || start > 0) return false;
    const names = inside.slice(end);
    if (!phrase.includes('…')) return /^[.\s]*$/.test(names);
    return looksLikeCredit(names) || (isSure(inside, end) && ONE_WORD.test(names));
  });
}

/** What announces a source names that of what is said, too. */
const isSource = ({ class: is, start }: PhraseHit) => is === 'source-label' && start === 0;

const isSure = (text: string, end: number) =>
  SIGNED.test(text.slice(0, end)) || /^\s?[:：]/.test(text.slice(end));

function isAgency(text: string, { find }: Phrases): boolean {
  return find(text.trim()).some(({ class: is, whole }) => is === 'agency' && whole);
}

/** `Photo: Agency The ferry …`, `Photograph by Name / Agency Save this story …`: up to what ends a credit. */
function* labelled(text: string, phrases: Phrases): Iterable<CreditWithin> {
  if (!MAY_BE_LABELLED.test(text)) return;
  for (const { index } of text.matchAll(LABELS)) {
    if (!labelAt(text.slice(index, index + MAX_LABEL), phrases)) continue;
    const part = text.slice(index, index + MAX_CREDIT + 60);
    const hit = labelAt(part, phrases);
    if (!hit) continue;
    const end = endOfNames(part, hit.end, phrases);
    if (end !== undefined && looksLikeCredit(part.slice(hit.end, end)))
      yield { span: [index, index + end], weak: false };
  }
}

function labelAt(part: string, { find, speaks }: Phrases): PhraseHit | undefined {
  const hits = find(part);
  return hits.some(isSource)
    ? undefined
    : hits.find(
        hit =>
          hit.class === 'credit' && hit.start === 0 && hit.phrase.endsWith('…') && !hit.whole && speaks(hit),
      );
}

function* shared(text: string, phrases: Phrases): Iterable<CreditWithin> {
  if (!text.includes('/')) return;
  for (const { index } of text.matchAll(SHARED)) {
    const part = text.slice(index, index + MAX_CREDIT + 60);
    const end = agencyEnd(part, 0, phrases);
    if (end !== undefined && part.slice(0, end).includes('/') && looksLikeCredit(part.slice(0, end)))
      yield { span: [index, index + end], weak: false };
  }
}

/** Where names end: at an agency, where a phrase of interfaces follows, or where the next sentence is glued on. */
function endOfNames(part: string, from: number, phrases: Phrases): number | undefined {
  return agencyEnd(part, from, phrases) ?? phraseBehind(part, from, phrases) ?? gluedEnd(part, from);
}

function gluedEnd(part: string, from: number): number | undefined {
  const end = glueAfter(part, from);
  return end === undefined || end - from > MAX_CREDIT ? undefined : end;
}

/** The ends of the words from a place on, with the signs between them. */
function* wordEnds(part: string, from: number): Iterable<number> {
  let at = from;
  JOINT.lastIndex = at;
  for (let tokens = 0; tokens < MAX_TOKENS; tokens++) {
    TOKEN.lastIndex = at;
    if (!TOKEN.test(part)) return;
    at = TOKEN.lastIndex;
    yield at;
    JOINT.lastIndex = at;
    if (JOINT.test(part)) at = JOINT.lastIndex;
  }
}

/** The last agency among the names, where what follows it begins anew. */
function agencyEnd(part: string, from: number, phrases: Phrases): number | undefined {
  let end: number | undefined;
  for (const at of wordEnds(part, from)) {
    const names = part.slice(from, at);
    if (!BEGINS.test(part.slice(at, at + 4)) || !/\p{L}[.]?$/u.test(names)) continue;
    const last = names.split(PARTS).at(-1)!.replace(/\.$/, '');
    if (last !== '' && isAgency(last, phrases)) end = at;
  }
  return end;
}

/** A phrase of two words or more, which is no part of names. */
function phraseBehind(part: string, from: number, { find, speaks }: Phrases): number | undefined {
  for (const at of wordEnds(part, from)) {
    const rest = part.slice(at).trimStart();
    let words = '';
    for (const [word] of rest.matchAll(/\S+\s*/g)) {
      words += word;
      const count = countWords(words);
      if (count > LONGEST_PHRASE) break;
      if (count > 1 && find(words.trimEnd()).some(hit => hit.whole && speaks(hit) && !NAMES.has(hit.class)))
        return at;
    }
  }
  return undefined;
}

const LONGEST_PHRASE = 5;
const NAMES: ReadonlySet<string> = new Set(['credit', 'agency', 'byline', 'channel']);

import { matchesOf } from '../../model/matches.ts';
import type { PhraseHit } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { isPartOfCredit } from './bare-labels.ts';
import { MAX_CREDIT, SENTENCE_END, tailWithoutMark } from './credit-tails.ts';
import { glueAfter } from './glue.ts';
import { looksLikeCredit } from './names.ts';

export interface CreditSplit {
  /** The caption without its credit, trimmed; empty when the text is a credit alone. */
  caption: string;
  /** The credit without brackets and label (`Photo:`); a copyright sign is kept. */
  credit?: string;
  /** Where both lie in the given text; the credit's span takes in its brackets and label. */
  captionSpan?: Span;
  creditSpan?: Span;
}

const COPYRIGHT = /©|ⓒ|\([cC]\)\s|（[cCｃＣ]）|&copy;/g;
const SIGN_IN_BRACKETS = /^(?:\([cC]\)|（[cCｃＣ]）)/;
/** A few words behind a label and its colon, `Photo: the family`, after a sentence. */
const FEW_WORDS = /^[\s:：]*(?:[\p{L}\p{M}\p{N}.’'/@_-]+\s?){1,4}$/u;
const STOP_ALONE = /^[.。]?$/;
const OPENING = '([（【';
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '【': '】' };
/** Signs that set a credit off; they belong to neither side. */
const LEADING_JOINT = /^[\s|•·:,;–—/＝=、，-]+/;
const TRAILING_JOINT = /[\s|•·:,;–—/＝=、，-]+$/;
/** A picture's owner and the agency that sells it: `© owner / agency`. */
const SHARED = /\s[/|]\s/;
const MAX_SHARED = 60;
/** Content systems write the label of a credit that nobody gave: `(Photo: )`. */
export const LABEL_ALONE = /[:：]\s*[)\]）】]?\s*$/;
/** No caption is longer. */
const MAX_CAPTION = 3000;

/**
 * Tells a picture's credit from its caption, also where they are glued together without a space.
 * `hits` are the phrases found in the text; those of class `credit` are the words that announce a credit.
 * What cannot be told apart with certainty stays caption.
 */
export function splitCredit(text: string, hits: readonly PhraseHit[] = []): CreditSplit {
  const span =
    text.length > MAX_CAPTION ? undefined : creditSpan(text, withoutBareLabel(text, marksOf(text, hits)));
  if (!span)
    return { caption: text.trim(), ...(text.trim() && { captionSpan: trimSpan(text, 0, text.length) }) };
  const before = trimSpan(text, 0, span[0]);
  const after = trimSpan(text, span[1], text.length);
  const captionSpan = before[1] - before[0] >= after[1] - after[0] ? before : after;
  const labels = hits.filter(hit => hit.class === 'credit' && !isPartOfCredit(hit, text));
  const credit = bare(text.slice(...span), span[0], labels);
  const split: CreditSplit = { caption: text.slice(...captionSpan), creditSpan: span };
  if (credit !== '') split.credit = credit;
  if (captionSpan[1] > captionSpan[0]) split.captionSpan = captionSpan;
  return split;
}

function creditSpan(text: string, marks: readonly Mark[]): Span | undefined {
  return leadingCredit(text, marks) ?? markedTail(text, marks) ?? unmarkedTail(text);
}

interface Mark {
  start: number;
  end: number;
  /** A sign or a label with a colon: a credit wherever it stands. Others need a boundary before them. */
  sure: boolean;
  /** A copyright sign. */
  sign: boolean;
  /** A phrase that needs no name behind it: `Photo by the author`. */
  whole?: boolean;
}

function marksOf(text: string, hits: readonly PhraseHit[]): Mark[] {
  const marks: Mark[] = [];
  for (const found of matchesOf(text, COPYRIGHT)) {
    marks.push({ start: found.index, end: found.index + found[0].length, sure: true, sign: true });
  }
  for (const hit of hits) {
    if (hit.class !== 'credit') continue;
    // Without a phrase it is the credit's end that tells it.
    const sure =
      hit.phrase === '' ||
      /[:：=＝]\s?$/.test(text.slice(hit.start, hit.end)) ||
      /^\s?[:：]/.test(text.slice(hit.end));
    const inside = bracketEndedBy(text, hit);
    const whole = hit.phrase !== '' && !hit.phrase.includes('…');
    if (inside === undefined) marks.push({ start: hit.start, end: hit.end, sure, sign: false, whole });
    else marks.push({ start: inside, end: inside, sure: true, sign: false });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `Screenshot Harbour chat. (Photo: Name)`: the credit is the one in brackets, and the label tells what there is. */
function withoutBareLabel(text: string, marks: readonly Mark[]): readonly Mark[] {
  if (!marks[0] || marks[0].sure) return marks;
  const sure = marks.filter(mark => mark.sure);
  return sure.some(mark => isBracketAtEnd(text, mark)) ? sure : marks;
}

function isBracketAtEnd(text: string, mark: Mark): boolean {
  const open = enclosedAt(text, mark);
  const span = open > 0 ? enclosedSpan(text, open) : undefined;
  return span !== undefined && /^\s*[.。]?\s*$/.test(text.slice(span[1]));
}

/** `(Harbour office handout)`: where the bracket begins that a phrase ends, for it speaks of all that is in it. */
function bracketEndedBy(text: string, { start, end }: PhraseHit): number | undefined {
  const close = text[end - 1]!;
  const open = [...OPENING].find(bracket => CLOSING[bracket] === close);
  const at = open === undefined ? -1 : text.lastIndexOf(open, start);
  return at < 0 || text.indexOf(close, at) !== end - 1 ? undefined : at + 1;
}

/** `© Agency / NamePeople shake hands`: the credit comes first and ends where the caption is glued on. */
function leadingCredit(text: string, marks: readonly Mark[]): Span | undefined {
  const mark = marks[0];
  if (!mark || text.slice(0, mark.start).replace(LEADING_JOINT, '') !== '') {
    return mark && enclosedAt(text, mark) === 0 ? enclosedSpan(text, 0) : undefined;
  }
  const end = glueAfter(text, mark.end);
  if (end !== undefined && end - mark.start <= MAX_CREDIT) return trimSpan(text, 0, end);
  const whole = trimSpan(text, 0, text.length);
  const rest = text.slice(mark.end);
  const isOwned = mark.sign && SHARED.test(rest) && isShort(rest, MAX_SHARED);
  return rest.length <= MAX_CREDIT && (isOwned || looksLikeCredit(rest)) ? whole : undefined;
}

/** `People shake hands. Photo: Name/Agency`: the first mark from which on all is credit. */
function markedTail(text: string, marks: readonly Mark[]): Span | undefined {
  for (const mark of marks) {
    const open = enclosedAt(text, mark);
    if (open >= 0) {
      const span = enclosedSpan(text, open);
      const inside = span && text.slice(mark.end, span[1] - 1);
      if (inside !== undefined && (isCredit(inside, mark) || (mark.sure && isShort(inside)))) return span;
    }
    const rest = text.slice(mark.end);
    const isOwner = mark.sign
      ? isShort(rest)
      : mark.sure && FEW_WORDS.test(rest) && atBoundary(text, mark.start);
    if (rest.length > MAX_CREDIT || !(isCredit(rest, mark) || isOwner)) continue;
    if (mark.sure || atBoundary(text, mark.start)) return trimSpan(text, mark.start, text.length);
  }
  return undefined;
}

/** Names, or one word behind a label with its colon: `Photo: private`. */
function isCredit(text: string, { sure, whole }: Mark): boolean {
  if (whole && STOP_ALONE.test(text)) return true;
  return looksLikeCredit(text) || (sure && /^[\s:：]*\p{L}{2,20}\.?\s*$/u.test(text));
}

/** `… in Madrid.Name / Agency`, `… in Madrid. NAME / AGENCY`, and a credit alone of the same shape. */
function unmarkedTail(text: string): Span | undefined {
  const at = tailWithoutMark(text);
  return at === undefined ? undefined : trimSpan(text, at, text.length);
}

/** Position of the bracket that opens right before the mark, or -1. */
function enclosedAt(text: string, mark: Mark): number {
  let at = mark.start - 1;
  while (at >= 0 && text[at] === ' ') at--;
  return at >= 0 && OPENING.includes(text[at]!) ? at : -1;
}

function enclosedSpan(text: string, open: number): Span | undefined {
  const close = text.indexOf(CLOSING[text[open]!]!, open);
  return close < 0 || close - open > MAX_CREDIT ? undefined : [open, close + 1];
}

/** After a copyright sign also names written small are credits, as long as they are no sentence. */
function isShort(text: string, longest = 40): boolean {
  return text.length <= longest && !/[.!?]\s/.test(text);
}

function atBoundary(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd();
  return before === '' || SENTENCE_END.test(before.at(-1)!) || TRAILING_JOINT.test(before);
}

/** A span without the signs that set a credit off, at both ends. */
export function trimSpan(text: string, start: number, end: number): Span {
  const part = text.slice(start, end);
  const from = start + (LEADING_JOINT.exec(part)?.[0].length ?? 0);
  const to = end - (TRAILING_JOINT.exec(part)?.[0].length ?? 0);
  return [Math.min(from, end), Math.max(to, Math.min(from, end))];
}

/** The credit without brackets, label and joints. `hits` are the labels of credits in the text. */
function bare(raw: string, offset: number, hits: readonly PhraseHit[]): string {
  let from = OPENING.includes(raw[0]!) && !SIGN_IN_BRACKETS.test(raw) ? 1 : 0;
  const to = from === 1 && raw.endsWith(CLOSING[raw[0]!]!) ? raw.length - 1 : raw.length;
  for (const hit of hits) {
    if (hit.start - offset > from + 1) continue;
    from = Math.max(from, hit.end - offset);
  }
  const [start, end] = trimSpan(raw, from, to);
  const named = raw.slice(start, end);
  if (!STOP_ALONE.test(named)) return named;
  return LABEL_ALONE.test(raw) ? '' : raw.slice(...trimSpan(raw, 0, raw.length));
}

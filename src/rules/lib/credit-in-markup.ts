import type { Block } from '../../model/block.ts';
import type { PhraseHit, RuleContext } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { type CreditSplit, splitCredit, trimSpan } from '../../page/media/credit.ts';
import { creditHits } from '../../page/media/credit-hits.ts';
import { markedCredit } from '../../page/media/marked-credit.ts';
import { counterAtEnd } from './caption-counter.ts';

/** What announces a credit, at the end of what stands before it: `… at dawn - Copyright`. */
const LABEL = /(?:^|(?<=[\s|–—/•·(-]))\p{L}{3,20}(?:\s\p{L}{2,12})?\s?[:：]?\s*$/u;
/** The same where mark-up alone parts the two: `… at dawnPicture:`. */
const GLUED_LABEL = /(?<=\p{Ll})\p{Lu}\p{Ll}{2,19}(?:\s\p{Ll}{2,12})?\s?[:：]\s*$/u;

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const SIGN = /[©ⓒ([（【]/;

/** Caption and credit of a block, told by its mark-up or else by its words. */
export function partCaption(
  block: Block,
  { page, find, declared }: RuleContext,
): Pick<CreditSplit, 'captionSpan' | 'creditSpan'> {
  const text = block.text.slice(0, counterAtEnd(block, page)?.[0]).trimEnd();
  const hits = creditHits(text, find);
  const own = publisherBehind(text, declared.publisher?.name);
  if (own !== undefined)
    hits.push({ class: 'credit', phrase: '', language: 'und', whole: false, start: own, end: own });
  const told = splitCredit(text, hits);
  const node = page.kind === 'html' ? page.elements.nodes[block.element] : undefined;
  const marked = node && markedCredit(node, text);
  if (!marked || (told.creditSpan && isWider(told.creditSpan, marked, text, hits)))
    return withLabel(text, told, find);
  const credit: Span = [labelStart(text, marked[0], find), marked[1]];
  const caption = credit[0] > 0 ? trimSpan(text, 0, credit[0]) : trimSpan(text, credit[1], text.length);
  return { creditSpan: credit, ...(caption[0] < caption[1] && { captionSpan: caption }) };
}

/** `… at dawnPicture: © the family`: the sign tells the credit, and its label goes with it. */
function withLabel(
  text: string,
  told: Pick<CreditSplit, 'captionSpan' | 'creditSpan'>,
  find: RuleContext['find'],
): Pick<CreditSplit, 'captionSpan' | 'creditSpan'> {
  const { captionSpan, creditSpan } = told;
  if (!captionSpan || !creditSpan || creditSpan[0] < captionSpan[1]) return told;
  const start = labelStart(text, creditSpan[0], find);
  if (start === creditSpan[0] || start <= captionSpan[0]) return told;
  return { creditSpan: [start, creditSpan[1]], captionSpan: trimSpan(text, captionSpan[0], start) };
}

const CLOSED = /(?<=\s[([（【])[^()[\]（）【】]{2,60}(?=[)\]）】]\.?$)/u;

/** `Harbour Post Online` */
const ON_THE_WEB = /\s(?:online|digital|news|net|web|نت|أونلاين|نيوز|онлайн|آنلاین)$/iu;
const nameOf = (publisher: string) => publisher.replace(ON_THE_WEB, '').toLowerCase();

/** Where the name of who published the page stands in brackets behind a caption. */
function publisherBehind(text: string, publisher: string | undefined): number | undefined {
  const found = publisher === undefined ? null : CLOSED.exec(text);
  return found && nameOf(found[0]) === nameOf(publisher!) ? found.index : undefined;
}

/** Whether the words tell more of a credit than the mark-up. */
function isWider(told: Span, marked: Span, text: string, hits: readonly PhraseHit[]): boolean {
  if (holds(marked, [0, text.length])) return true;
  return holds(told, marked) && !holdsCaption(text.slice(0, marked[0]), told, hits);
}

/** Whether names that were told from a caption by their shape alone are the caption, with the credit glued to it. */
function holdsCaption(before: string, told: Span, hits: readonly PhraseHit[]): boolean {
  if (told[0] > 0 || !ENDS_IN_WORD.test(before) || SIGN.test(before)) return false;
  return hits.every(({ start }) => start >= before.length);
}

function holds([start, end]: Span, [from, to]: Span): boolean {
  return start <= from && to <= end;
}

/** Where a credit begins with what announces it. */
function labelStart(text: string, start: number, find: RuleContext['find']): number {
  const before = text.slice(0, start);
  const label = GLUED_LABEL.exec(before) ?? LABEL.exec(before);
  const word = label?.[0].replace(/[\s:：]+$/, '') ?? '';
  if (!label || word === '') return start;
  const isLabel =
    find(`${word}:`).some(hit => hit.class === 'credit' && hit.start === 0) ||
    find(word).some(hit => hit.class === 'copyright-notice' && hit.whole);
  return isLabel ? label.index : start;
}

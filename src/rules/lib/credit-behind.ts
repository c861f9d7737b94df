import { endsSentence } from '../../block/sentence-end.ts';
import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { PhraseHit, RuleContext } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { splitCredit } from '../../page/media/credit.ts';
import { creditHits } from '../../page/media/credit-hits.ts';
import { tailWithoutMark } from '../../page/media/credit-tails.ts';
import type { FindPhrases } from '../../page/metadata/find-phrases.ts';
import { speaks } from './phrase-rule.ts';

/** A line's caption and the credit that stands behind it, or is glued to it. */
export interface CaptionLine {
  caption: Span;
  credit: Span;
}

/** Fewer words are a label or a name. */
const CAPTION_WORDS = 4;
/** Credits end with a name or a bracket, most paragraphs with a full stop. */
const CLOSED = /[)\]）】]\.?$/;
const SIGN = /©|ⓒ|\([cC]\)/;
/** What a site says at its foot. */
const RIGHTS = /©.*(?:19|20)\d\d|©$/;
/** A label written small goes on with a sentence, unless it stands in brackets. */
const WITHIN_SENTENCE = /^\p{Ll}/u;
/** "Text: Name, photo: Name" is no caption with its credit; "First in: the mayor (Photo: Name)" is. */
const LABELLED = /^(?:\S+\s){0,2}\S+[:：]\s/u;
/** Lines of programs: `log := open("harbour")`. */
const CODE = /:=|[{;]$|\w\("/;
const BRACKETED = /^[([（【]/;
const SAYS_MORE_THAN_NAMES = /(?:^|\s)\p{Ll}{2}|\p{Lo}/u;
/** Two texts without the space between them; where a script has no capitals, a label and its colon show the second. */
const GLUE = /[\p{Ll}\p{N}](?=\p{Lu}\p{Ll})|[\p{Lo}\p{M}](?=(?:\p{Lo}\p{M}*){2,8}\s?[:：])/gu;
/** The same of ASCII, or a sign beyond it that may be a letter: most lines have neither. */
const MAY_BE_GLUED = /[a-z0-9][A-Z][a-z]|[^\0-\x7f\u2000-\u206f]/;
const ENDS_IN_COLON = /[:：]\s?$/;
const BEGINS_WITH_COLON = /^\s?[:：]/;
const CREDIT_WORDS = 12;
/** Somebody and whom the picture was taken for. */
const SHARED = /\p{L}\s?\/\s?\p{L}/u;
/** `Small/plain: a tin lamp [$9]`: what stands behind them is no name. */
const NO_NAMES = /\/.*[:：]|[[\]]/u;
/** Phrases at the beginning of lines that tell who wrote a text or when, and of whom there are pictures. */
const NO_CAPTION: ReadonlySet<string> = new Set(['byline', 'published', 'modified']);

/**
 * Parts a line of flat text whose credit stands behind the caption or is glued to it; undefined when no phrase or sign
 * says so. Phrases count in the page's own language alone, but in brackets: `(foto Morel)` is a credit wherever it
 * stands so.
 */
export function captionLine(
  { text, words, index, kind }: Block,
  context: RuleContext,
): CaptionLine | undefined {
  if (words < CAPTION_WORDS || (endsSentence(text) && !CLOSED.test(text)) || CODE.test(text))
    return undefined;
  const spoken = (hits: readonly PhraseHit[]) => hits.filter(hit => speaks(hit, context.language));
  const find = (part: string) => spoken(context.find(part));
  const hits = spoken(context.phrases(index));
  if (hits.some(({ class: name, start }) => NO_CAPTION.has(name) && start <= 1)) return undefined;
  // Of items of a list a slash alone tells nothing: they name what there is to choose from.
  const tail = kind === 'list-item' ? undefined : shared;
  const found = setOff(text, creditHits(text, find, hits, context.find), tail) ?? glued(text, find);
  if (!found) return undefined;
  const caption = text.slice(...found.caption);
  const credit = text.slice(...found.credit);
  if (LABELLED.test(caption) && !BRACKETED.test(credit)) return undefined;
  return isCaption(caption) && isCredit(credit, caption) ? found : undefined;
}

function isCaption(text: string): boolean {
  return countWords(text) >= CAPTION_WORDS && SAYS_MORE_THAN_NAMES.test(text);
}

function isCredit(text: string, caption: string): boolean {
  const isWithin = WITHIN_SENTENCE.test(text) && !endsSentence(caption);
  return !isWithin && !RIGHTS.test(text) && !/[:：]$/.test(text);
}

/** "… at dawn. Photo: Name/Agency", "… at dawn (Photo: Agency)", "… at dawn. Agency" */
function setOff(
  text: string,
  hits: readonly PhraseHit[],
  unmarked: typeof shared | undefined,
): CaptionLine | undefined {
  if (hits.length === 0 && !SIGN.test(text)) return unmarked?.(text);
  const { captionSpan, creditSpan } = splitCredit(text, hits);
  if (captionSpan && creditSpan && captionSpan[1] <= creditSpan[0]) {
    const says = hits.some(({ start }) => start >= creditSpan[0] && start < creditSpan[1]);
    if (says || SIGN.test(text.slice(...creditSpan))) return { caption: captionSpan, credit: creditSpan };
  }
  const last = hits.find(({ start, end }) => start > 0 && end === text.length);
  return last && { caption: [0, text.slice(0, last.start).trimEnd().length], credit: [last.start, last.end] };
}

/** "… at dawn. (Name/Paper)", "… at dawn.NAME/PAPER" */
function shared(text: string): CaptionLine | undefined {
  if (!text.includes('/')) return undefined;
  const at = tailWithoutMark(text);
  if (at === undefined || at === 0) return undefined;
  const tail = text.slice(at);
  if (!SHARED.test(tail) || NO_NAMES.test(tail)) return undefined;
  return { caption: [0, text.slice(0, at).trimEnd().length], credit: [at, text.length] };
}

/** "… at dawnAgency", "AgencyThe mill …", "… at dawnCredit: Name" */
function glued(text: string, find: FindPhrases): CaptionLine | undefined {
  if (!MAY_BE_GLUED.test(text)) return undefined;
  for (const found of text.matchAll(GLUE)) {
    const at = found.index + found[0].length;
    if (find(text.slice(0, at)).some(isWholeCredit)) return { credit: [0, at], caption: [at, text.length] };
    if (find(text.slice(at)).some(hit => isWholeCredit(hit) || isLabel(hit, text.slice(at))))
      return { caption: [0, at], credit: [at, text.length] };
  }
  return undefined;
}

/** "Credit: ", with names behind it that are no more than that. */
function isLabel({ class: name, start, end }: PhraseHit, text: string): boolean {
  if (name !== 'credit' || start > 0 || countWords(text) > CREDIT_WORDS) return false;
  return ENDS_IN_COLON.test(text.slice(0, end)) || BEGINS_WITH_COLON.test(text.slice(end));
}

function isWholeCredit({ class: name, whole }: PhraseHit): boolean {
  return name === 'credit' && whole;
}

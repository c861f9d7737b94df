import { endsSentence } from '../../block/sentence-end.ts';
import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { PhraseHit, RuleContext } from '../../model/rule.ts';
import type { Span } from '../../model/verdict.ts';
import { splitCredit } from '../../page/media/credit.ts';
import { creditHits, LABEL_OF_TWO_WORDS } from '../../page/media/credit-hits.ts';
import {
  bracketedCredit,
  capitalsBehind,
  gluedNames,
  tailWithoutMark,
} from '../../page/media/credit-tails.ts';
import { looksLikeCredit } from '../../page/media/names.ts';
import { POINTER } from '../../page/media/pointer.ts';
import type { FindPhrases } from '../../page/metadata/find-phrases.ts';
import { withoutNoteBehind } from './link-target.ts';
import { speaks } from './phrase-rule.ts';
import { endOfFirstCredit } from './second-credit.ts';

/** A line's caption and the credit that stands behind it, or is glued to it. */
export interface CaptionLine {
  caption: Span;
  credit: Span;
}

/** Fewer words are a label or a name. */
const CAPTION_WORDS = 4;
/** As few stand before a credit that says so in two words: `Image credits: …`. */
const SHORT_CAPTION_WORDS = 2;
/** Credits end with a name or a bracket, most paragraphs with a full stop. */
const CLOSED = /[)\]）】]\.?$/;
const SIGN = /©|ⓒ|\([cC]\)/;
/** What a site says at its foot. */
const RIGHTS = /©.*(?:19|20)\d\d|©$/;
/** A label written small goes on with a sentence, unless it stands in brackets. */
const WITHIN_SENTENCE = /^\p{Ll}/u;
/** "Text: Name, photo: Name" is no caption with its credit; "First in: the mayor. Photo: Name" is. */
const LABELLED = /^(?:\S+\s){0,2}\S+[:：]\s/u;
const OPENS_SENTENCE = /^["“„«‘]?[\p{Lu}\p{Lo}]/u;
/** Lines of programs: `log := open("harbour")`. */
const CODE = /:=|[{;]$|\w\("/;
const BRACKETED = /^[([（【]/;
const SAYS_MORE_THAN_NAMES = /(?:^|\s)\p{Ll}{2}|\p{Lo}/u;
/** Two texts without the space between them; where a script has no capitals, a label and its colon show the second. */
const GLUE =
  /[\p{Ll}\p{N}](?=\p{Lu}\p{Ll}|\p{Ll}{3,4}\.\s?\p{Lu})|[\p{Lo}\p{M}](?=(?:\p{Lo}\p{M}*){2,8}\s?[:：])/gu;
/** The same of ASCII, or a sign beyond it that may be a letter: most lines have neither. */
const MAY_BE_GLUED = /[a-z0-9](?:[A-Z][a-z]|[a-z]{3,4}\. ?[A-Z])|[^\0-\x7f\u2000-\u206f]/;
const ENDS_IN_COLON = /[:：]\s?$/;
/** `fot. ` */
const SHORTENED = /^\p{Ll}{3,4}\.\s?$/u;
const BEGINS_WITH_COLON = /^\s?[:：]/;
const SHORT_CAPTION = 200;
const LAST_SENTENCE = /(?<=[.!?…]\s)[^.!?…]{4,40}\.$/u;
const CREDIT_WORDS = 12;
const MOST_NAMES = 6;
const BAR = /\s\|\s$/;
/** Somebody and whom the picture was taken for. */
const SHARED = /\p{L}\s?\/\s?\p{L}/u;
/** `Small/plain: a tin lamp [$9]`, `pic.host.example/x1`: no names. */
const NO_NAMES = /\/.*[:：]|[[\]]|\p{Ll}\.\p{Ll}{2,7}\//u;
/** Phrases at the beginning of lines that tell who wrote a text or when, and of whom there are pictures. */
const NO_CAPTION: ReadonlySet<string> = new Set(['byline', 'published', 'modified']);

/**
 * Parts a line of flat text whose credit stands behind the caption or is glued to it; undefined when no phrase or sign
 * says so. Phrases count in the page's own language alone, but in brackets: `(foto Morel)` is a credit wherever it
 * stands so.
 */
export function captionLine(block: Block, context: RuleContext): CaptionLine | undefined {
  const end = endOfFirstCredit(block.text, context);
  if (end === undefined) return partedLine(block, context);
  const line = partedLine({ ...block, text: block.text.slice(0, end) }, context);
  return line && { ...line, credit: [line.credit[0], block.text.length] };
}

function partedLine(
  { text: line, words, index, kind }: Block,
  context: RuleContext,
): CaptionLine | undefined {
  const text = withoutNoteBehind(line, context.find);
  const isPointed = POINTER.test(text);
  if ((words < CAPTION_WORDS && !isPointed) || CODE.test(text)) return undefined;
  const capitals = inCapitals(text, context.find);
  if (capitals) return isCaption(text.slice(...capitals.caption)) ? capitals : undefined;
  if (endsSentence(text) && !CLOSED.test(text)) return creditAsSentence(text, context);
  const spoken = (hits: readonly PhraseHit[]) => hits.filter(hit => speaks(hit, context.language));
  const find = (part: string) => spoken(context.find(part));
  const hits = spoken(context.phrases(index)).filter(({ end }) => end <= line.length);
  if (hits.some(({ class: name, start }) => NO_CAPTION.has(name) && start <= 1)) return undefined;
  // Of items of a list a slash alone tells nothing: they name what there is to choose from.
  const tail = kind === 'list-item' ? undefined : shared;
  const parted = setOff(text, creditHits(text, find, hits, context.find), tail) ?? glued(text, find);
  if (!parted) return undefined;
  const found = withGluedLabel(parted, text, find);
  const caption = text.slice(...found.caption);
  const credit = text.slice(...found.credit);
  if (!BRACKETED.test(credit) && isLabelled(caption)) return undefined;
  const isGlued = found.caption[1] === found.credit[0];
  const isSetOff = BAR.test(text.slice(0, found.credit[0]));
  const least =
    isPointed || isSetOff ? 1 : LABEL_OF_TWO_WORDS.test(credit) ? SHORT_CAPTION_WORDS : CAPTION_WORDS;
  return isCaption(caption, least) && isCredit(credit, caption, isGlued) ? found : undefined;
}

/** A capital behind a full stop, and no space behind the word: `… at dawn.CreditIda Morel/Paper` */
const GLUED_LABEL = /(?<=[.!?…)"”])\p{Lu}\p{Ll}{3,12}$/u;

function withGluedLabel(line: CaptionLine, text: string, find: FindPhrases): CaptionLine {
  if (line.caption[1] !== line.credit[0]) return line;
  const label = GLUED_LABEL.exec(text.slice(...line.caption))?.[0];
  if (label === undefined || !find(`${label}: …`).some(hit => hit.class === 'credit')) return line;
  const at = line.credit[0] - label.length;
  return { caption: [line.caption[0], at], credit: [at, line.credit[1]] };
}

function isLabelled(caption: string): boolean {
  const label = LABELLED.exec(caption)?.[0];
  if (label === undefined) return false;
  const behind = caption.slice(label.length);
  return !OPENS_SENTENCE.test(behind) || !endsSentence(behind) || isNames(behind);
}

const isNames = (text: string) => countWords(text) <= MOST_NAMES && looksLikeCredit(text);

/** "… at dawn. Photo by the author." */
function creditAsSentence(text: string, { find, language }: RuleContext): CaptionLine | undefined {
  if (text.length > SHORT_CAPTION) return undefined;
  const at = LAST_SENTENCE.exec(text)?.index;
  if (at === undefined) return undefined;
  const isCredit = find(text.slice(at)).some(
    hit => isWholeCredit(hit) && !hit.phrase.includes('…') && speaks(hit, language),
  );
  const caption = text.slice(0, at).trimEnd();
  return isCredit && isCaption(caption)
    ? { caption: [0, caption.length], credit: [at, text.length] }
    : undefined;
}

function isCaption(text: string, least = CAPTION_WORDS): boolean {
  return countWords(text) >= least && SAYS_MORE_THAN_NAMES.test(text);
}

function isCredit(text: string, caption: string, isGlued: boolean): boolean {
  const isWithin = !isGlued && WITHIN_SENTENCE.test(text) && !endsSentence(caption);
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

/** "… at dawn. (Name/Paper)", "… at dawn.NAME/PAPER", "… at dawnName / Paper" */
function shared(text: string): CaptionLine | undefined {
  if (!text.includes('/')) return inBrackets(text);
  const at = gluedNames(text) ?? tailWithoutMark(text);
  if (at === undefined || at === 0) return undefined;
  const tail = text.slice(at);
  if (!SHARED.test(tail) || NO_NAMES.test(tail)) return undefined;
  return { caption: [0, text.slice(0, at).trimEnd().length], credit: [at, text.length] };
}

/** "… at dawn.IDA MOREL", and no label of a button: "… by mail.SIGN UP". */
function inCapitals(text: string, find: FindPhrases): CaptionLine | undefined {
  const at = capitalsBehind(text);
  if (at === undefined) return undefined;
  const isNamed = find(text.slice(at)).every(({ class: name }) => name === 'credit' || name === 'agency');
  const end = text.slice(0, at).replace(BAR, '').length;
  return isNamed ? { caption: [0, end], credit: [at, text.length] } : undefined;
}

function inBrackets(text: string): CaptionLine | undefined {
  const at = bracketedCredit(text);
  return at === undefined
    ? undefined
    : { caption: [0, text.slice(0, at).trimEnd().length], credit: [at, text.length] };
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
  const announced = text.slice(0, end);
  return (
    SHORTENED.test(announced) || ENDS_IN_COLON.test(announced) || BEGINS_WITH_COLON.test(text.slice(end))
  );
}

function isWholeCredit({ class: name, whole }: PhraseHit): boolean {
  return name === 'credit' && whole;
}

import type { Element } from 'domhandler';
import { countWords } from '../block/words.ts';
import { isPartOfCredit } from '../page/media/bare-labels.ts';
import { withoutLabels } from '../page/media/caption-labels.ts';
import { LABEL_ALONE } from '../page/media/credit.ts';
import { looksLikeCredit } from '../page/media/names.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
import { withoutSignsAround } from '../page/metadata/text.ts';
import { creditAbove } from './credit-above.ts';

/** A line of what stands with a picture. */
export interface CaptionLine {
  role: 'caption' | 'credit';
  text: string;
  /** Its element; undefined in flat text. */
  node: Element | undefined;
  /** It stands in an element for captions; others in a figure may count the pictures or be labels of buttons. */
  inCaption: boolean;
}

const LETTER = /\p{L}/u;
/** What announces a credit in a line of its own: `Photo:`, `(Image:`. */
const LABEL = /^[([（【]?\s*(\p{L}{3,20}(?:\s\p{L}{2,12}){0,2}\s?[:：])$/u;
/** Dates and durations below a caption are no part of it. */
const TELLS = /\p{L}{4}|\p{Lo}/u;
/** Signs that set a credit off, with the bracket that it stands in. */
const JOINT = /[\s|•·,;–—/-]*[([（【]?\s*$/;
/** Which picture of a gallery it is: `2/12`, `[2/12]`. */
const NUMBER = /^(?:\d{1,3}\s?\/\s?\d{1,3}\s+|\[\d{1,3}\s?\/\s?\d{1,3}\]\s*)(?=[\p{Lu}\p{Lo}])/u;
/** What tells those who do not see that a caption follows: `Legende: …`, `Image caption, …`. */
const SAYS_CAPTION =
  /^(?:(?:image|media|photo|video) caption|caption|(?:bild)?legende|bildunterschrift|bildtext|légende|legenda|didascalia|pie de foto)\s?[:,]\s+/iu;
/** How long a video is, with its day before it: `4.5.2024 | 2:43 min`. */
const DURATION = /(?:^|[\s|•·(])\s*(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}[\s|•·,–-]+)?\d{1,3}:\d\d\s*min\b\.?\)?$/i;
const OPENED = /[([（【]\s*$/;
const CLOSES = /^[^([（【]*[)\]）】][.。]?$/;
/** More words are no list of names. */
const CREDIT_WORDS = 8;

/** What the lines of one picture say, its caption and its credit apart; several lines of a caption stay lines. */
export function readCaption(
  lines: readonly CaptionLine[],
  find: FindPhrases,
): { caption?: string; creditText?: string } {
  const { captions: blocks, credits } = sorted(lines, find);
  const captions = creditAbove(blocks, credits);
  const last = captions.at(-1);
  if (credits.length === 0 && last !== undefined && isCredit(last, captions.at(-2)))
    credits.push(captions.pop()!);
  const caption = captions
    .join('\n')
    .replace(NUMBER, '')
    .replace(SAYS_CAPTION, '')
    .replace(DURATION, '')
    .replace(credits.length > 0 ? JOINT : OPENED, '')
    .trimEnd();
  const credit = bareCredit(credits.join(' ').replace(DURATION, ''), find);
  return { ...(LETTER.test(caption) && { caption }), ...(credit !== '' && { creditText: credit }) };
}

/** The line below a label is what it announces. */
function sorted(lines: readonly CaptionLine[], find: FindPhrases): { captions: string[]; credits: string[] } {
  const captions: string[] = [];
  const credits: string[] = [];
  const hasCaption = lines.some(({ role, inCaption }) => role === 'caption' && inCaption);
  let announced = false;
  for (const { role, text, node, inCaption } of lines) {
    if (role === 'caption' && hasCaption && !inCaption) continue;
    const isLabel = lines.length > 1 && announces(text, find);
    if (role === 'credit' || isLabel || announced) credits.push(text);
    else {
      const caption = node ? withoutLabels(node, text) : text;
      if (caption !== '' && (captions.length === 0 || TELLS.test(caption))) captions.push(caption);
    }
    announced = isLabel;
  }
  return { captions, credits };
}

/** Names follow other labels, too: `From left:`. */
function announces(text: string, find: FindPhrases): boolean {
  const [, label] = LABEL.exec(text) ?? [];
  return label !== undefined && find(label).some(hit => hit.class === 'credit' && hit.start === 0);
}

/** Whether the last line of a caption is its credit: fewer names than the line before has words, or in its bracket. */
function isCredit(line: string, before: string | undefined): boolean {
  if (before === undefined || !looksLikeCredit(line)) return false;
  if (OPENED.test(before) && CLOSES.test(line)) return true;
  const words = countWords(line);
  return words <= CREDIT_WORDS && words < countWords(before);
}

/** `Photo:`, `Credit...` */
const LABELLED = /^\p{L}{3,20}(?:\s\p{L}{2,12})?\s?(?:[:：]|\.{3}|…)\s*(?=\S)/u;

const BRACKETS = /^[([（【](.*)[)\]）】]$/su;
/** `Photo by: 'Name'.` */
const QUOTED = /^['"“”„«‹‘‚]([^'"“”„«»‹›‘’‚]+)['"“”»›’‘]\.?$/u;
/** What is left of brackets that stood around both a label and its credit, in lines of their own. */
const HALF_BRACKET = /^[([（【](?=[^)\]）】]*$)|(?<=^[^([（【]*)[)\]）】]$/gu;

/** Of a phrase that announces a credit; one with a further capital (`Getty Images …`) is part of it. */
const ANNOUNCES = /^[^©][^\p{Lu}©]*…$/u;

/** What announces a credit may be said twice: `©Photo: …`, `Image: Photo by …`. */
const ANNOUNCED_TIMES = 3;
const OWNED = /^[©ⓒ]\s*/u;

/** A credit without signs and brackets around it, and without what announces it: `(Photo: …)`, `Photo by …`. */
function bareCredit(text: string, find: FindPhrases): string {
  let rest = withoutSignsAround(text).replace(BRACKETS, '$1').replace(HALF_BRACKET, '');
  if (LABEL_ALONE.test(rest)) return '';
  for (let i = 0; i < ANNOUNCED_TIMES; i++) {
    const behind = behindAnnouncement(rest.replace(OWNED, ''), find);
    if (behind === undefined) break;
    rest = behind;
  }
  return rest.replace(LABELLED, '').trim().replace(QUOTED, '$1');
}

/** What follows the words that announce a credit; undefined without such words, or where nothing follows. */
function behindAnnouncement(text: string, find: FindPhrases): string | undefined {
  const ends = find(text)
    .filter(hit => hit.class === 'credit' && hit.start === 0 && ANNOUNCES.test(hit.phrase))
    .filter(hit => !isPartOfCredit(hit, text))
    .map(({ end }) => end);
  const rest = withoutSignsAround(text.slice(Math.max(0, ...ends)));
  return ends.length === 0 || rest === '' ? undefined : rest;
}

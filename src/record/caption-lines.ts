import type { Element } from 'domhandler';
import { countWords } from '../block/words.ts';
import { bareCredit } from '../page/media/bare-credit.ts';
import { withoutLabels } from '../page/media/caption-labels.ts';
import { looksLikeCredit } from '../page/media/names.ts';
import { POINTER } from '../page/media/pointer.ts';
import type { FindPhrases } from '../page/metadata/find-phrases.ts';
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
/** Labels are no longer; in UTF-16 units. */
const MAX_LABEL = 60;
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
  const said = captions.join('\n').replace(POINTER, '').replace(NUMBER, '');
  const caption = withoutLabel(said, find)
    .replace(DURATION, '')
    .replace(credits.length > 0 ? JOINT : OPENED, '')
    .trimEnd();
  const credit = bareCredit(credits.join(' ').replace(DURATION, ''), find);
  return { ...(LETTER.test(caption) && { caption }), ...(credit !== '' && { creditText: credit }) };
}

/** A caption without what tells those who do not see that it follows: `Legende: …`, `Image caption, …`. */
function withoutLabel(caption: string, find: FindPhrases): string {
  const hits = find(caption.slice(0, MAX_LABEL)).filter(
    ({ class: is, start }) => is === 'caption-label' && start === 0,
  );
  return caption
    .slice(Math.max(0, ...hits.map(({ end }) => end)))
    .replace(hits.length > 0 ? LEADING : '', '');
}

const LEADING = /^[\s:：,，、،]+/;

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

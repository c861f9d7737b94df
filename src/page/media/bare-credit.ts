import type { FindPhrases } from '../metadata/find-phrases.ts';
import { withoutSignsAround } from '../metadata/text.ts';
import { isPartOfCredit } from './bare-labels.ts';
import { LABEL_ALONE } from './credit.ts';

/** `Photo:`, `Credit...` */
const LABELLED = /^\p{L}{3,20}(?:\s\p{L}{2,12})?\s?(?:[:：]|\.{3}|…)\s*(?=\S)/u;

const BRACKETS = /^[([（【](.*)[)\]）】]$/su;
/** `Photo by: 'Name'.` */
const QUOTED = /^['"“”„«‹‘‚]([^'"“”„«»‹›‘’‚]+)['"“”»›’‘]\.?$/u;
/** What is left of brackets that stood around both a label and its credit, in lines of their own. */
const HALF_BRACKET = /^[([（【](?=[^)\]）】]*$)|(?<=^[^([（【]*)[)\]）】]$/gu;

/** Of a phrase that announces a credit; one with a further capital (`Getty Images …`) is part of it. */
const ANNOUNCES = /^[^©][^\p{Lu}©]*…$/u;

/** Names of agencies, which are of no language, are part of the credit: `Reuters / …`. */
const NO_LANGUAGE = 'und';

/** What announces a credit may be said twice: `©Photo: …`, `Image: Photo by …`. */
const ANNOUNCED_TIMES = 3;
const OWNED = /^[©ⓒ]\s*/u;

/** A credit without signs and brackets around it, and without what announces it: `(Photo: …)`, `Photo by …`. */
export function bareCredit(text: string, find: FindPhrases): string {
  const [, first, second] = TWO_CREDITS.exec(text) ?? [];
  if (first === undefined || !find(second!).some(({ class: is, start }) => is === 'credit' && start === 0))
    return bareOne(text, find);
  const [a, b] = [bareOne(first, find), bareOne(second!, find)];
  return a.includes(b) ? a : b.includes(a) ? b : `${a}, ${b}`;
}

/** `(Photo: Agency) Photo: Name` */
const TWO_CREDITS = /^\s*([([（【][^()[\]（）【】]+[)\]）】])\s*([^\s()[\]（）【】][^()[\]（）【】]*)$/u;

/** A program's blank before the stop: `Name .` */
const STOP_APART = /(?<=\S)\s[.。]$/u;

function bareOne(text: string, find: FindPhrases): string {
  let rest = withoutSignsAround(text)
    .replace(STOP_APART, '')
    .replace(BRACKETS, '$1')
    .replace(HALF_BRACKET, '')
    .trim();
  if (LABEL_ALONE.test(rest)) return '';
  for (let i = 0; i < ANNOUNCED_TIMES; i++) {
    const behind = behindAnnouncement(rest.replace(OWNED, ''), find);
    if (behind === undefined) break;
    rest = behind;
  }
  return withoutGluedLabel(rest, find).replace(LABELLED, '').trim().replace(QUOTED, '$1');
}

/** `CreditIda Morel` */
const GLUED_LABEL = /^\p{Lu}\p{Ll}{3,12}(?=\p{Lu}\p{L}*[\s./])/u;

function withoutGluedLabel(text: string, find: FindPhrases): string {
  const label = GLUED_LABEL.exec(text)?.[0];
  if (label === undefined) return text;
  const isCredit = find(`${label}: …`).some(hit => hit.class === 'credit' && hit.language !== NO_LANGUAGE);
  return isCredit ? text.slice(label.length) : text;
}

/** What follows the words that announce a credit; undefined without such words, or where nothing follows. */
function behindAnnouncement(text: string, find: FindPhrases): string | undefined {
  const ends = find(text)
    .filter(hit => hit.class === 'credit' && hit.start === 0 && ANNOUNCES.test(hit.phrase))
    .filter(hit => hit.language !== NO_LANGUAGE && !isPartOfCredit(hit, text))
    .map(({ end }) => end);
  const rest = withoutSignsAround(text.slice(Math.max(0, ...ends)));
  return ends.length === 0 || rest === '' ? undefined : rest;
}

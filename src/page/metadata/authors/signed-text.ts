import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';
import { announces } from '../find-phrases.ts';
import { type BylineInput, isInterface } from './byline-phrases.ts';
import { looksLikeName } from './name-shape.ts';
import { titledNames } from './name-words.ts';
import { peopleIn } from './people.ts';
import { isFullName, isProper } from './proper-names.ts';
import { CAPITALS } from './text-byline.ts';

/** Agencies of Korea name the reporter before the text: `(보은=한빛통신) 김하늘 기자 = …`. */
const LED = /^[([][^()[\]=]{1,20}=[^()[\]=]{1,20}[)\]]\s?([^=]{2,30}?)\s?=\s/u;
/** Those of Turkey name the reporter with the town and their own letters: `Ayşe DEMİR / ÇANAKKALE, (ABC)- …`. */
const LED_BY = /^(\p{Lu}\S+(?: \p{Lu}\S+){1,2})\s?\/\s?\p{Lu}[^/()]{2,40}\(\p{Lu}{2,4}\)\s?[-–—]/u;
const LED_LANGUAGES = /^(?:tr|az)\b/;
/** Papers of China name a reporter in brackets behind what they call their news: `本报讯（记者 张三）…`. */
const REPORTED = /^[\p{sc=Han}\s]{0,12}[（(]([^（）()]{2,24})[）)]/u;
/** Those of Taiwan name one with the place: `〔記者張三／台北報導〕…`. */
const FROM_PLACE = /^[〔【[（(]?(記者[^／/〔〕\s]{2,16})\s?[／/]\s?[^〔〕／/\s]{1,12}報導(?:[〕】\]）)]|\s)/u;
/** Newspapers of Japan name the writer behind it, those of China with a title: `…。【佐藤花子】`, `…。（记者 张三）`. */
const SIGNED = /[。」』）！？]\s*(?:【([^【】]{2,24})】|（([^（）]{2,24})）|\(([^()]{2,24})\))$/u;
/** The same in a line of its own. */
const SIGNATURE = /^(?:【([^【】]{2,24})】|（([^（）]{2,24})）|\(([^()]{2,24})\))$/u;
/** Those of Korea name the reporter with the address behind the text, and the paper between: `…. 김하늘 한빛통신 기자 sky@…`. */
const WITH_MAIL =
  /(?:^|[.。"”’)]\s?|\/\s?)([가-힣]{2,4})(?:\s[가-힣A-Za-z]{2,12})?\s?(?:선임|수습|객원|인턴|전문)?기자\s?[(<]?[\w.+-]{1,40}@[\w.-]{3,40}[)>]?(?=\s*(?:[ⓒ©<[(].*)?$)/u;
const MAIL_REACH = 200;
const SIGNED_LANGUAGES = /^(?:ja|ko|zh)\b/;
/** Shorter texts are captions. */
const PROSE_LENGTH = 40;
/** Of a text in Vietnamese, and of the line below it that names its writers. */
const PARAGRAPH_WORDS = 20;
const SENTENCE_WORDS = 6;
const SIGNATURE_WORDS = 12;
const CAPITAL = /^\p{Lu}/u;
const MAX_LINKS = 0.5;
/** Of two signs are days, agencies and ranks; hiragana ends a given name, within it joins words. */
const PERSON =
  /^(?!.*\p{sc=Hiragana}\p{sc=Han})\p{sc=Han}[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}々ヶケー]{2,7}$/u;

/**
 * Whom a text names as its writers: before its first or behind its last words in Chinese, Japanese and Korean, in a line
 * below it in Vietnamese and, of flat texts, in other languages.
 */
export function signedBy(input: BylineInput): string[] {
  const { blocks, kind } = input.page;
  if (LED_LANGUAGES.test(input.language)) {
    const led = blocks.map(({ text }) => LED_BY.exec(text)?.[1]).find(Boolean);
    if (led !== undefined && isFullName(led)) return [led];
  }
  if (!SIGNED_LANGUAGES.test(input.language)) {
    const below = /^vi\b/.test(input.language) ? signedBelow(blocks) : [];
    return below.length > 0 || kind === 'html' ? below : signedAlone(input);
  }
  for (const block of blocks) {
    const names = isProse(block) ? namedBefore(block, input) : [];
    if (names.length > 0) return names;
  }
  const reporters = new Set(blocks.flatMap(({ text }) => WITH_MAIL.exec(text.slice(-MAIL_REACH))?.[1] ?? []));
  if (reporters.size === 1) return [...reporters];
  const last = blocks.findLast(
    block => SIGNATURE.test(block.text) || (isProse(block) && SIGNED.test(block.text)),
  );
  return last ? namedBehind(last, input) : [];
}

/** Newspapers of Vietnam name the writers in a line below the text; headings have no capitals but the first. */
function signedBelow(blocks: readonly Block[]): string[] {
  const lines = blocks.filter(
    ({ index, words, text, linkDensity }) =>
      words <= SIGNATURE_WORDS &&
      (linkDensity ?? 0) < MAX_LINKS &&
      isBehind(blocks[index - 1]) &&
      namesIn(text).every(isFullName),
  );
  const line = lines.findLast(({ index }) => isParagraph(blocks[index - 1])) ?? only(lines);
  return line ? namesIn(line.text) : [];
}

const isBehind = (block: Block | undefined) =>
  isParagraph(block) || (block !== undefined && isSentence(block));
const only = (blocks: readonly Block[]) => (blocks.length === 1 ? blocks[0] : undefined);

const namesIn = (line: string) => line.split(/\s[-–]\s|,\s/);
const isParagraph = (block: Block | undefined) => block !== undefined && block.words >= PARAGRAPH_WORDS;

function isSentence({ words, text }: Block): boolean {
  return words >= SENTENCE_WORDS && endsSentence(text);
}

const NAME_WORDS = 4;

/**
 * The name alone below the last paragraph, in languages that have no capitals in other lines, where the text has no other
 * such line and does not speak of that person.
 */
function signedAlone(input: BylineInput): string[] {
  const { blocks } = input.page;
  if (CAPITALS.test(input.language)) return [];
  const last = blocks.findLastIndex(isSentence);
  const line = blocks[last + 1];
  if (last < 0 || !line || !isNameAlone(line, input)) return [];
  const isElse = (block: Block) => isNameAlone(block, input) || block.text.includes(line.text);
  const isOnly = !blocks.some(block => block !== line && isElse(block));
  return isOnly && isProper(input.page, line.text) ? [line.text] : [];
}

/** `MÁS INFORMACIÓN`: a label sooner than a name. */
const ALL_CAPITALS = /^[\p{Lu}\P{L}]+$/u;

function isNameAlone({ words, text }: Block, { find }: BylineInput): boolean {
  const isShort = words > 1 && words <= NAME_WORDS && CAPITAL.test(text) && !ALL_CAPITALS.test(text);
  return isShort && isFullName(text) && !isInterface(text, find);
}

function isProse({ text, linkDensity }: Block): boolean {
  return text.length >= PROSE_LENGTH && (linkDensity ?? 0) < MAX_LINKS;
}

function namedBefore({ text }: Block, { find }: BylineInput): string[] {
  const [, line] = LED.exec(text) ?? REPORTED.exec(text) ?? FROM_PLACE.exec(text) ?? [];
  return (line !== undefined && titledNames(line, find)) || [];
}

function namedBehind({ text }: Block, { language, find }: BylineInput): string[] {
  const line = (SIGNATURE.exec(text) ?? SIGNED.exec(text))?.slice(1).find(Boolean) ?? '';
  // `（取材・文＝佐藤 花子）`
  if (find(line).some(announces)) return peopleIn(line, language, find).filter(looksLikeName);
  const titled = titledNames(line, find);
  if (titled) return titled;
  if (!language.startsWith('ja')) return [];
  const names = line.split('、');
  return names.every(name => PERSON.test(name) && !isInterface(name, find)) ? names : [];
}

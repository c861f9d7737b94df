import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { PhraseHit, RuleContext } from '../../model/rule.ts';
import { COPYRIGHT } from '../../model/signs.ts';
import { creditHits } from '../../page/media/credit-hits.ts';
import { isPictureCredit } from '../../page/media/credit-markup.ts';
import { looksLikeCredit } from '../../page/media/names.ts';
import { speaks } from './phrase-rule.ts';

/** Longer ones say more than whose a picture is. */
export const MAX_CREDIT_WORDS = 12;

/** Whether mark-up beside a picture calls a short text its credit, and it reads like one. */
export function isCalledCredit(block: Block, { page }: RuleContext): boolean {
  const isShort = page.kind === 'html' && block.words <= MAX_CREDIT_WORDS;
  return isShort && isPictureCredit(page, block) && looksLikeCredit(block.text);
}

/** Parts a credit from its caption, and stays with it where the two are in lines of their own. */
const DASH = /^\s*[–—|-]\s$/;

const BRACKETED = /^[([（【]/;
const OWNED = /^\s?©/;

/** Whether a text begins with the sign or the words of a credit. */
export function startsWithCredit(block: Block, context: RuleContext): boolean {
  if ((context.signs(block.index) & COPYRIGHT) !== 0 && block.text.startsWith('©')) return true;
  const hits = context.phrases(block.index);
  const isFirst = (start: number) => start <= 1 || DASH.test(block.text.slice(0, start));
  return hits.some(
    hit => hit.class === 'credit' && isFirst(hit.start) && isSure(block, hit, hits, context.language),
  );
}

/**
 * Whether the label of a credit is no heading by chance. Agencies keep the words of their language, often English;
 * others need a bracket or sign. What announces a source names that of a quotation, too, but not at the beginning of a
 * line.
 */
function isSure({ text }: Block, hit: PhraseHit, hits: readonly PhraseHit[], language: string): boolean {
  if (speaks(hit, language) || hit.language === 'en') return true;
  if (BRACKETED.test(text) || OWNED.test(text.slice(hit.end))) return true;
  return hits.some(
    other => other.class === 'agency' || (other.class === 'data-source' && speaks(other, language)),
  );
}

/** Whether a text is a credit or has one in it, as captions have. */
export function isCredited(block: Block, context: RuleContext): boolean {
  const known = context.phrases(block.index).filter(hit => speaks(hit, context.language));
  if (startsWithCredit(block, context) || creditHits(block.text, context.find, known).length > 0) return true;
  return OWNED_BEHIND.test(block.text) || endsInAgency(block, context);
}

/** `The pier. © Sound Press` */
const OWNED_BEHIND = /©\s?\p{Lu}[^.!?©]{1,40}$/u;

/** `The pier on Monday.AP` */
function endsInAgency({ text, index }: Block, { phrases }: RuleContext): boolean {
  return phrases(index).some(
    ({ class: named, start, end }) =>
      named === 'agency' && end === text.length && start > 0 && endsSentence(text.slice(0, start)),
  );
}

/** `Photos: ©Ida Morel, ©Sound Press`: the label speaks for all the names. */
const SIGN_BEHIND = /^\s?[:：]?\s?©[^©]+©/;

/** Whether a line is the label of a credit with several signs behind it, the first of them right there. */
export function namesSeveral({ text, words, index }: Block, context: RuleContext): boolean {
  if ((context.signs(index) & COPYRIGHT) === 0 || words > MAX_CREDIT_WORDS) return false;
  return context
    .phrases(index)
    .some(
      ({ class: name, start, end }) => name === 'credit' && start <= 1 && SIGN_BEHIND.test(text.slice(end)),
    );
}

/** Whether a line is a credit by its last words: `Ida Morel via Sound Press`. */
export function endsAsCredit({ text, words, index }: Block, { phrases }: RuleContext): boolean {
  if (words > MAX_CREDIT_WORDS) return false;
  const isLast = phrases(index).some(
    ({ class: name, start, end }) => name === 'credit' && start > 0 && end === text.length,
  );
  return isLast && looksLikeCredit(text);
}

/** Whether a text is the name of an agency and nothing else. */
export function isAgency({ text, index }: Block, { phrases }: RuleContext): boolean {
  return phrases(index).some(
    ({ class: name, start, end }) => name === 'agency' && start === 0 && end === text.length,
  );
}

const IN_BRACKETS = /^[([（【](.+)[)\]）】]$/u;

/**
 * Whether a text is the name of who published the page, be it in brackets, `(The Harbour News)`, or behind that of who took a
 * picture for them: `Ida Morel for The Harbour News`.
 */
export function isPublisher({ text, words }: Block, { declared }: RuleContext): boolean {
  const publisher = declared.publisher?.name.toLowerCase();
  if (publisher === undefined || words > MAX_CREDIT_WORDS) return false;
  const [, name = text] = IN_BRACKETS.exec(text) ?? [];
  const said = name.toLowerCase();
  if (said === publisher) return true;
  const behind = ` for ${publisher}`;
  return said.endsWith(behind) && looksLikeCredit(name.slice(0, -behind.length));
}

/** Fewer words may be a title, and what follows the caption. */
const CAPTION_WORDS = 4;
const NAME_WORDS = 4;

/** Whether a text stands right below a caption in one box, and is a name or two: `The Harbour News`. */
export function isCreditBelow(block: Block, before: Block | undefined, { page }: RuleContext): boolean {
  if (page.kind !== 'html' || before === undefined) return false;
  const { parent } = page.elements;
  if (parent[block.element] !== parent[before.element]) return false;
  if (before.words < CAPTION_WORDS || block.words > NAME_WORDS || block.words >= before.words) return false;
  return looksLikeCredit(block.text) && !endsSentence(block.text);
}

/** More words after `Courtesy of` tell what the picture shows, too. */
const ANNOUNCED_WORDS = 7;

/** Whether a line is what such words announce, be it a name or not: `Courtesy of the family`. */
export function isAnnouncedCredit({ text, words, index }: Block, { phrases }: RuleContext): boolean {
  if (words > ANNOUNCED_WORDS || endsSentence(text)) return false;
  return phrases(index).some(
    ({ class: name, start, phrase }) => name === 'credit' && start === 0 && phrase.endsWith('…'),
  );
}

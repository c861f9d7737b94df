import { countWords } from '../block/words.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, PhraseHit, RuleContext } from '../model/rule.ts';
import { BEYOND_LATIN, NOT_LATIN } from '../model/signs.ts';
import { scriptOf } from '../page/metadata/language/script.ts';
import type { Script } from '../page/metadata/language/script-ranges.ts';
import {
  hasMixedWord,
  isQuoted,
  LABEL_WORDS,
  looksLikeLabel,
  looksLikeLineOfInterface,
} from './lib/label.ts';

const ID = 'foreign-ui-string';

/** Blocks with this many words are prose and tell the article's script. */
const PROSE_WORDS = 15;

/** Share of letters that makes a label one of another script. */
const FOREIGN_SHARE = 0.6;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Labels in another script or language than the article',
  },
  *run(blocks, context) {
    let article: Article | undefined;
    for (const block of blocks) {
      const phrase = foreignPhrase(context.phrases(block.index), context.language);
      if (!phrase && isAtHome(block, context.signs(block.index))) continue;
      if (!looksLikeLabel(block.text, block.words) && !isPrompt(block, phrase)) continue;
      article ??= articleOf(blocks, context);
      if (!article) return;
      const why = phrase ? phraseReason(phrase, context) : foreignness(block, article, blocks, context);
      if (why) yield { rule: ID, block: block.index, action: 'drop', category: ID, why };
    }
  },
};
export default rule;

/** Whether a block that is no foreign phrase can be told at a glance to be no foreign label. */
function isAtHome({ text, words }: Block, signs: number): boolean {
  return words > LABEL_WORDS || (signs & BEYOND_LATIN) === 0 || !NOT_LATIN.test(text);
}

/** Fewer words of one language may be those of another. */
const PROMPT_WORDS = 3;

/** Sites in other languages have sentences of programs that nobody translated: `Please enter your comment!` */
function isPrompt({ text }: Block, phrase: PhraseHit | undefined): boolean {
  return phrase !== undefined && countWords(phrase.phrase) >= PROMPT_WORDS && !isQuoted(text);
}

interface Article {
  script: Script;
  /** Index of the last block of prose that stays. */
  end: number;
}

function articleOf(blocks: readonly Block[], context: RuleContext): Article | undefined {
  let sample = '';
  let end = -1;
  for (const block of blocks) {
    if (block.words < PROSE_WORDS || !context.standing.kept(block.index)) continue;
    if (sample.length < 4000) sample += block.text;
    end = block.index;
  }
  const { script, share } = scriptOf(sample);
  return end >= 0 && share > FOREIGN_SHARE ? { script, end } : undefined;
}

function phraseReason({ phrase, language }: PhraseHit, context: RuleContext): string {
  return `is the phrase "${phrase}" (${language}) on a page in ${context.language}`;
}

function foreignness(
  block: Block,
  article: Article,
  blocks: readonly Block[],
  context: RuleContext,
): string | undefined {
  const { script, share } = scriptOf(block.text);
  const alone = standsApart(block, article, blocks, context);
  if (hasMixedWord(block.text) && (alone || !context.standing.kept(block.index))) {
    return 'a label that mixes look-alike letters of two scripts in one word';
  }
  if (script === 'Zyyy' || share < FOREIGN_SHARE || belongs(script, article.script)) return undefined;
  return alone ? `a label in ${script} on a page in ${article.script}` : undefined;
}

/** Latin names and brands are at home in every script, Han in Japanese and Korean. */
function belongs(script: Script, article: Script): boolean {
  if (script === 'Hani') return WITH_HAN.has(article);
  return script === article || script === 'Latn';
}

const WITH_HAN: ReadonlySet<Script> = new Set<Script>(['Hani', 'Kana', 'Hang']);

/** A phrase that fills the line and belongs to another language, and to no class of the page's own. */
function foreignPhrase(hits: readonly PhraseHit[], language: string): PhraseHit | undefined {
  if (language === 'und' || hits.length === 0) return undefined;
  const whole = hits.filter(hit => hit.whole);
  if (whole.some(hit => hit.language === language || hit.language === 'und')) return undefined;
  return whole.find(isRemovable);
}

/** The word alone of a tool may be any in another language: `Laden` is a shop in German. */
function isRemovable({ class: is, phrase }: PhraseHit): boolean {
  return is === 'page-tool' ? countWords(phrase) > 1 : REMOVABLE.has(is);
}

const REMOVABLE: ReadonlySet<string> = new Set([
  'login-prompt',
  'newsletter-prompt',
  'share-widget',
  'comment',
  'consent-banner',
  'paywall-prompt',
  'navigation',
  'advert',
  'related-teaser',
  'metadata-line',
]);

/**
 * Inside the article, lines in another script are titles, names or quotations. A label stands after the last
 * prose, or beside something that was removed as chrome.
 */
function standsApart(
  block: Block,
  article: Article,
  blocks: readonly Block[],
  context: RuleContext,
): boolean {
  if (block.kind === 'quote' || block.kind === 'code' || block.kind === 'table-cell') return false;
  if (block.index > article.end) {
    return (
      isChrome(block.index - 1, blocks, context) ||
      isChrome(block.index + 1, blocks, context) ||
      looksLikeLineOfInterface(block.text)
    );
  }
  return isChrome(block.index - 1, blocks, context) && isChrome(block.index + 1, blocks, context);
}

function isChrome(index: number, blocks: readonly Block[], context: RuleContext): boolean {
  return index >= 0 && index < blocks.length && !context.standing.kept(index);
}

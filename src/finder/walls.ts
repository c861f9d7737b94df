import type { Block } from '../model/block.ts';
import type { FinderInput, PageType } from './finding.ts';
import { sentencesOf } from './page/sentences.ts';
import { LEAD_WORDS, leadWords, offersPlans } from './paywall.ts';
import {
  hidesHeadline,
  isNamedConsent,
  isNamedError,
  isNamedLogin,
  isParked,
  isPost,
  MAX_LINE_WORDS,
  namesError,
} from './wall-names.ts';

/** A page with more article than this is no wall, whatever else it says. In words. */
const MAX_ARTICLE_WORDS = 100;
/** Walls are small pages: on larger ones the sentences of long texts are not looked into. In words. */
const MAX_PAGE_WORDS = 1500;
/** What a wall says of itself is at least this share of its visible words, or this many lines. */
const MIN_SHARE = 0.25;
const MIN_LINES = 3;
/** Where the headline of the page is nowhere, so many lines are prompts, and so many of all. */
const MIN_PROMPTS = 4;
const PROMPT_SHARE = 0.12;
/** The prompts of embedded posts, which ask consent amid an article, say fewer different things. */
const MIN_TERMS = 5;
/** Lines that must speak of a wall before long texts are searched for its terms. */
const MIN_BUTTONS = 2;
/** Shorter blocks are labels and headlines. In words. */
const SENTENCE_WORDS = 10;

const CONSENT = 'consent-banner';
const WALLS: readonly (readonly [PageType, string])[] = [
  ['consent-wall', CONSENT],
  ['paywall', 'paywall-prompt'],
  ['login-wall', 'login-prompt'],
];

interface Tally {
  words: number;
  lines: number;
}

/** What the mark-up of a page says of a wall. */
export interface WallSigns {
  /** All that is kept stands in a dialog, so that it is a wall however long it is. */
  inDialog?: boolean;
  /** Amid what is kept there is a field for a password. */
  asksPassword?: boolean;
  /** A form to log in is what the page is about. */
  isLoginForm?: boolean;
}

/**
 * What stands in the way of an article on a page that has next to none: an error, or a wall that asks for
 * consent, money or a log-in. Undefined for all other pages.
 */
export function wallOf(
  blocks: readonly Block[],
  input: FinderInput,
  kept: Uint8Array,
  { inDialog = false, asksPassword = false, isLoginForm = false }: WallSigns = {},
): PageType | undefined {
  if (isNamedError(blocks, input) || isParked(blocks, input)) return 'error-page';
  const words = blocks.reduce((sum, block) => sum + (block.hidden ? 0 : block.words), 0);
  const { said, rest, terms } = whatIsSaid(blocks, input, kept);
  if ((said.get(CONSENT)?.lines ?? 0) >= MIN_LINES && isNamedConsent(input)) return 'consent-wall';
  if (terms.size >= (isPost(input) ? MIN_TERMS : MIN_LINES)) return 'consent-wall';
  if (offersPlans(blocks, input, kept)) return 'paywall';
  if (isLoginForm) return 'login-wall';
  // What else stands there tells what an account is good for.
  if ((said.get('login-prompt')?.lines ?? 0) >= MIN_LINES && isNamedLogin(blocks, input, asksPassword))
    return 'login-wall';
  if (inDialog) return mostSaid(said, () => true) ?? 'consent-wall';
  const behind = wallBefore(blocks, input, kept, said);
  if (behind) return behind;
  const article = words <= MAX_PAGE_WORDS ? withoutTerms(rest, said, input) : wordsOf(rest);
  if (article > MAX_ARTICLE_WORDS) return undefined;
  if (namesError(blocks, input)) return 'error-page';
  if (isNamedLogin(blocks, input)) return 'login-wall';
  const wall = mostSaid(
    said,
    sum => sum.words >= MIN_SHARE * words || (sum.lines >= MIN_LINES && sum.words >= article),
  );
  return wall === 'paywall' && leadWords(blocks, input, kept) >= LEAD_WORDS ? undefined : wall;
}

/** What the lines of a page say. */
interface Said {
  /** By class of phrases. */
  said: Map<string, Tally>;
  /** What is kept and has none of them. */
  rest: Block[];
  /** Headings of what a wall asks consent to: they stand amid its text, each right above what it means. */
  terms: ReadonlySet<string>;
}

function whatIsSaid(blocks: readonly Block[], input: FinderInput, kept: Uint8Array): Said {
  const said = new Map<string, Tally>();
  const rest: Block[] = [];
  const terms = new Set<string>();
  const first = kept.indexOf(1);
  for (const block of blocks) {
    const classes = block.words <= MAX_LINE_WORDS ? input.phrases(block.index) : [];
    if (classes.length === 0 && kept[block.index]) rest.push(block);
    const term = classes.find(hit => hit.class === CONSENT && hit.whole);
    if (term && block.index > first && kept[block.index + 1] === 1) terms.add(term.phrase);
    if (!block.hidden && classes.length > 0)
      for (const name of new Set(classes.map(hit => hit.class))) add(said, name, block.words);
  }
  return { said, rest, terms };
}

/**
 * The wall before a page that is declared and not shown: its headline is nowhere, and prompts are many of the lines, or all
 * there is is for browsers without scripts. Of 1,389 articles 27 do not show their headline, none of them with so many prompts.
 */
function wallBefore(
  blocks: readonly Block[],
  input: FinderInput,
  kept: Uint8Array,
  said: ReadonlyMap<string, Tally>,
): PageType | undefined {
  const lines = blocks.filter(({ hidden }) => !hidden).length;
  const prompts = WALLS.reduce((sum, [, name]) => sum + (said.get(name)?.lines ?? 0), 0);
  const isPrompted = prompts >= MIN_PROMPTS && prompts >= PROMPT_SHARE * lines;
  const isBare =
    isPost(input) && blocks.every(({ index, hidden }) => kept[index] !== 1 || hidden === 'noscript');
  if ((!isPrompted && !isBare) || !hidesHeadline(blocks, input)) return undefined;
  return isBare ? 'error-page' : mostSaid(said, () => true);
}

/** The wall that most lines speak of, among those of which enough is said. */
function mostSaid(said: ReadonlyMap<string, Tally>, isEnough: (sum: Tally) => boolean): PageType | undefined {
  let most = 0;
  let wall: PageType | undefined;
  for (const [type, name] of WALLS) {
    const sum = said.get(name);
    if (!sum || sum.lines <= most || !isEnough(sum)) continue;
    most = sum.lines;
    wall = type;
  }
  return wall;
}

function add(said: Map<string, Tally>, name: string, words: number): void {
  const sum = said.get(name) ?? { words: 0, lines: 0 };
  said.set(name, { words: sum.words + words, lines: sum.lines + 1 });
}

/**
 * Words of the blocks that have nothing to do with the wall which the lines of the page speak of. The terms of
 * a wall are long texts; one of their sentences gives them away, where buttons say the same.
 */
function withoutTerms(blocks: readonly Block[], said: Map<string, Tally>, input: FinderInput): number {
  const names = WALLS.map(([, name]) => name).filter(name => (said.get(name)?.lines ?? 0) >= MIN_BUTTONS);
  if (names.length === 0) return wordsOf(blocks);
  const rest = blocks.filter(({ text, words }) => {
    if (words < SENTENCE_WORDS) return true;
    const hit = sentencesOf(text)
      .flatMap(sentence => input.find(sentence))
      .find(({ class: name }) => names.includes(name));
    if (hit) add(said, hit.class, words);
    return hit === undefined;
  });
  return wordsOf(rest);
}

const wordsOf = (blocks: readonly Block[]) => blocks.reduce((sum, { words }) => sum + words, 0);

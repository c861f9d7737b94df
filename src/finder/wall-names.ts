import { countWords } from '../block/words.ts';
import type { Block } from '../model/block.ts';
import type { PhraseHit } from '../model/rule.ts';
import { compact } from '../page/metadata/text.ts';
import type { FinderInput } from './finding.ts';
import { declaresPost } from './page/declared-types.ts';
import { isMainHeading } from './page/main-heading.ts';

/** Lines longer than this only mention the phrase. */
export const MAX_LINE_WORDS = 60;
/** Error pages name the error in a heading, or in one of the first lines that are no links. */
const ERROR_WORDS = 12;
const TOP_LINES = 12;
/** RFC 9110, section 15: the status alone is the headline of many error pages. */
const STATUS = /^(?:40[013489]|410|429|451|50[0-4])$/;
/** A shorter title may be that of a story: `Under construction`; none has a status in it, or begins so long. */
const NAME_WORDS = 3;
const BEGINNING_WORDS = 6;
/** In any script. */
const HOST_NAME = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/**
 * Whether title or main heading name an error and nothing else, with words enough that no story is called so: such
 * pages offer stories, help and search, so that they may have more text than an article.
 */
export function isNamedError(blocks: readonly Block[], input: FinderInput): boolean {
  return namesOf('error-page', blocks, input).some(
    ({ phrase }) => countWords(phrase) >= NAME_WORDS || /\d/.test(phrase),
  );
}

/** Shorter headlines are found by chance. In signs. */
const LEAST_HEADLINE = 8;

/** Whether a page shows nothing of the headline that it has: walls have that of the article behind them. */
export function hidesHeadline(blocks: readonly Block[], { titles }: FinderInput): boolean {
  const headline = compact(titles[0] ?? '');
  if (headline.length < LEAST_HEADLINE) return false;
  const shown = blocks.filter(({ hidden }) => hidden === undefined || hidden === 'noscript');
  return !compact(shown.map(({ text }) => text).join(' ')).includes(headline);
}

/** Whether a page has the name of its host for a title, and begins by saying that there is nothing: a parked domain. */
export function isParked(blocks: readonly Block[], { titles, phrases }: FinderInput): boolean {
  if (!titles.some(title => HOST_NAME.test(title))) return false;
  return blocks
    .slice(0, TOP_LINES)
    .some(
      ({ index, words }) =>
        words <= MAX_LINE_WORDS && phrases(index).some(hit => hit.class === 'error-page' && hit.start === 0),
    );
}

/**
 * Whether title or main heading are those of a form to log in. Where there is such a form they may go on: `Log in to` and
 * the site's name.
 */
export function isNamedLogin(blocks: readonly Block[], input: FinderInput, asksPassword = false): boolean {
  if (namesOf('login-prompt', blocks, input).length > 0) return true;
  const begins = (hits: readonly PhraseHit[]) =>
    hits.some(hit => hit.class === 'login-prompt' && hit.start === 0);
  const main = blocks.find(isMainHeading);
  return asksPassword && main !== undefined && begins(input.phrases(main.index));
}

/** Behind it stands the site's name. */
const BAR = /\s*[|｜：]/;

/** The phrases of a class that are the whole of a title, but for the site's name, or of the main heading, or the most of it. */
function namesOf(name: string, blocks: readonly Block[], input: FinderInput): PhraseHit[] {
  const tells = ({ whole, start, phrase }: PhraseHit) =>
    phrase.includes('…') ? start === 0 && countWords(phrase) >= BEGINNING_WORDS : whole;
  const named = (hits: readonly PhraseHit[]) => hits.filter(hit => hit.class === name && tells(hit));
  const titles = input.titles.flatMap(title => named(input.find(title.split(BAR)[0]!)));
  const each = blocks.filter(isMainHeading).map(({ index }) => named(input.phrases(index)));
  // Beside the headline of a story it is a message for browsers that fail.
  const headings = each.every(({ length }) => length > 0) ? each.flat() : [];
  return [...titles, ...headings];
}

/** Whether a page says that it is an article. */
export const isPost = ({ declared }: FinderInput) => declaresPost(declared.types ?? []);

/**
 * Whether a title asks for consent, on a page that does not say that it is an article: the terms of a wall may be as long
 * as one.
 */
export function isNamedConsent(input: FinderInput): boolean {
  const { titles, find } = input;
  if (isPost(input)) return false;
  return titles.some(title => find(title).some(hit => hit.class === 'consent-banner'));
}

/** A title that is nothing else, or begins so and the page repeats it, or a line that says so. */
export function namesError(blocks: readonly Block[], input: FinderInput): boolean {
  const errors = (hits: readonly PhraseHit[]) => hits.filter(hit => hit.class === 'error-page');
  const lines = blocks.filter(
    ({ linkDensity, words }) => words <= MAX_LINE_WORDS && (linkDensity ?? 0) < 0.5,
  );
  const isTop = (block: Block, at: number) => block.kind === 'heading' || at < TOP_LINES;
  const stated = lines.some(
    (block, at) =>
      block.words <= ERROR_WORDS &&
      isTop(block, at) &&
      (errors(input.phrases(block.index)).some(hit => hit.whole || hit.start === 0) ||
        (block.kind === 'heading' && STATUS.test(block.text))),
  );
  if (stated) return true;
  const titles = input.titles.flatMap(title => errors(input.find(title)));
  if (titles.some(hit => hit.whole)) return true;
  return (
    titles.some(hit => hit.start === 0) && lines.some(block => errors(input.phrases(block.index)).length > 0)
  );
}

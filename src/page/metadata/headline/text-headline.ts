import { countWords } from '../../../block/words.ts';
import type { Block } from '../../../model/block.ts';
import { Paragraphs } from '../paragraphs.ts';
import { type HeadlineInput, MOST_AT_A_CLOSE_LOOK, scoreClosely } from './headline-close.ts';
import { type HeadlinePlace, headlinePlaces } from './headline-places.ts';
import { scoreAtSight } from './headline-sight.ts';
import { LinesAround } from './lines-around.ts';
import { likeness, OpeningWords } from './opening-words.ts';
import { slugWords } from './slug.ts';
import { withoutNamedSite } from './text-title.ts';

/** So many lines, those that score most at first sight, are looked at closely. */
export const LOOKED_AT = 12;

/**
 * Of lines that score less half are headlines of whole pages, and one in ten of what other extractors left: these
 * leave headlines out, and then a section's will do best.
 */
const SURE_FROM = 1;

export interface TextHeadline {
  block: Block;
  /** False where another line, or none, could be the headline as well. */
  sure: boolean;
}

/**
 * The line of a flat text that is most likely its headline, by where it stands, how it is written and what the
 * text below is about. Undefined where none will do: other programs leave texts without their headlines.
 */
export function findTextHeadline(
  seen: Omit<HeadlineInput, 'title' | 'around'>,
  url: string | undefined,
): TextHeadline | undefined {
  const { blocks } = seen.page;
  const input = { ...seen, title: titleOf(blocks, url), around: LinesAround.of(blocks) };
  const opening = OpeningWords.of(blocks);
  const all = headlinePlaces(blocks, Paragraphs.of(blocks), input.title, seen.phrases);
  const slug = ownSlug(slugWords(url), opening, all);
  const scored = all
    .map(place => ({ place, score: scoreAtSight(place, opening, slug) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, LOOKED_AT);
  const places = scored.map(({ place }) => place);
  let best: HeadlinePlace | undefined;
  let most = 0;
  for (const { place, score } of scored) {
    if (score + MOST_AT_A_CLOSE_LOOK <= most) break;
    const whole = score + scoreClosely(input, place, places, most - score);
    if (whole > most) [best, most] = [place, whole];
  }
  return best && { block: best.block, sure: most >= SURE_FROM };
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The words of the address, unless they are in another language or script than the text. */
function ownSlug(
  slug: ReadonlySet<string>,
  opening: OpeningWords,
  places: readonly HeadlinePlace[],
): ReadonlySet<string> {
  if (slug.size === 0) return slug;
  const isTold = opening.share(slug).shared > 0;
  return isTold || places.some(({ block, blocks }) => likeness(blocks, block, slug) > 0) ? slug : NO_WORDS;
}

const TITLE_WORDS = 3;

/** The first line without the name of the site, where it has one. */
export function titleOf(blocks: readonly Block[], url: string | undefined): string | undefined {
  const line = blocks[0];
  if (line === undefined || line.words < TITLE_WORDS) return undefined;
  const title = withoutNamedSite(line.text, blocks, url);
  return title === line.text || countWords(title) < TITLE_WORDS ? undefined : title;
}

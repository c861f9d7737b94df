import type { Block } from '../../../model/block.ts';
import type { HtmlPage } from '../../../model/page.ts';
import { LEAD_MARKUP, markup } from '../head-window.ts';

const WORDS = { min: 4, max: 60 };
/** Shorter headings above a picture, and shorter paragraphs, are labels. */
const TELLING_WORDS = 6;
/** What only standfirsts are called: beside a text they stand for nothing else. */
const STANDFIRST_MARKUP =
  /(?:^|[\s_-])(?:second-?title|sub-?heading|spot|unterzeile|untertitel|sous-?titre|subtitulo|bajada|catenaccio|sommario|linha-?fina|podtytul|podzagolovok|onderkop)(?:$|[\s_-])/i;

export interface Standfirst {
  block: Block;
  why: string;
  /** Its mark-up names it, so that it stays whatever its form. */
  named: boolean;
}

/**
 * The heading or line under the headline that more of the head follows: a byline or date (`head`), or a picture.
 * A heading that text follows is that of a first section, unless its mark-up says otherwise.
 */
export function standfirstBelow(
  page: HtmlPage,
  headline: Block,
  head: ReadonlySet<number>,
): Standfirst | undefined {
  let at = headline.index + 1;
  while (head.has(at)) at++;
  const block = page.blocks[at];
  if (!block || block.words < WORDS.min || block.words > WORDS.max || !canBe(block)) return undefined;
  const said = markup(page, block);
  const named = STANDFIRST_MARKUP.test(said);
  if (named || (block.kind === 'heading' && LEAD_MARKUP.test(said)))
    return { block, why: 'its mark-up says standfirst', named };
  if (block.kind !== 'heading' && block.words < TELLING_WORDS) return undefined;
  // Below a picture stands its caption.
  if (isAtPicture(page, block.index)) return undefined;
  if (head.has(at + 1))
    return { block, why: 'stands between the headline and the line of its authors', named };
  const isSection = block.kind !== 'heading' || block.words < TELLING_WORDS || hasTwin(page, block);
  if (isSection || !isAtPicture(page, block.index + 1)) return undefined;
  return { block, why: 'stands between the headline and its picture', named };
}

function canBe({ kind, hidden, linkDensity }: Block): boolean {
  const isText = kind === 'heading' || kind === 'paragraph' || kind === 'unknown';
  return isText && !hidden && (linkDensity ?? 0) < 0.5;
}

/** Headings of sections look alike. */
function hasTwin({ blocks, elements }: HtmlPage, { index, element, level }: Block): boolean {
  const called = elements.classes[element];
  return blocks.some(
    other =>
      other.index > index &&
      other.kind === 'heading' &&
      other.level === level &&
      elements.classes[other.element] === called,
  );
}

/** Whether a picture or video stands right above the block of an index. */
function isAtPicture({ harvest: { byTag } }: HtmlPage, index: number): boolean {
  return ['img', 'amp-img', 'video'].some(tag => (byTag.get(tag) ?? []).some(({ block }) => block === index));
}

import { endsSentence } from '../../../block/sentence-end.ts';
import type { Block } from '../../../model/block.ts';
import type { HtmlPage, Page } from '../../../model/page.ts';
import { MAYBE_DATE } from '../dates/prose-date.ts';
import type { BylineInput } from './byline-phrases.ts';
import { isJobTitle } from './name-words.ts';

/** A date may be that of publication and that of a change. */
const DETAIL_WORDS = 16;

/**
 * In flat text a name in a line of its own looks like a heading, but for the date beside it, the time that reading
 * takes, or below it what the person is.
 */
export function isBesideDetails(input: BylineInput, index: number): boolean {
  const above = nextLine(input.page, index, -1);
  const below = nextLine(input.page, index, 1);
  const tells = (line: Block | undefined) => line !== undefined && isDetail(input, line);
  return tells(above) || tells(below) || (below !== undefined && isJobTitle(below.text, input.find));
}

/** One empty line may stand between; farther off another box begins. */
const LINES_APART = 2;

/** Whether below a line of flat text another leads to what its author wrote: `Ida Morel`, `All articles by this author`. */
export function isAboveAuthorLink({ page, phrases }: BylineInput, { index, line }: Block): boolean {
  const below = page.kind === 'text' ? nextLine(page, index, 1) : undefined;
  return (
    below !== undefined &&
    below.line - line <= LINES_APART &&
    phrases(below.index).some(({ class: is, whole }) => is === 'author-bio' && whole)
  );
}

/** Such lines with a date are sentences. */
const SENTENCE_WORDS = 12;

/** Whether a line tells when the text was written, or how long reading it takes. */
export function isDetail({ phrases }: BylineInput, { index, text, words }: Block): boolean {
  return (
    (MAYBE_DATE.test(text) && !(words >= SENTENCE_WORDS && endsSentence(text))) ||
    phrases(index).some(
      ({ class: name, whole, phrase }) =>
        name === 'published' ||
        name === 'modified' ||
        (whole && name === 'metadata-line' && phrase.includes('#')),
    )
  );
}

/** The short line before or behind one, past those of signs alone and buttons. */
export function nextLine(page: Page, index: number, step: 1 | -1): Block | undefined {
  const { blocks } = page;
  let at = index + step;
  const isNone = (block: Block) => block.words === 0 || (page.kind === 'html' && isInButton(page, block));
  while (blocks[at] && isNone(blocks[at]!)) at += step;
  const line = blocks[at];
  return line && line.words <= DETAIL_WORDS ? line : undefined;
}

/** Whether a block stands in what can be pressed. */
export function isInButton({ elements }: HtmlPage, { element }: Block): boolean {
  for (let row = element; row >= 0; row = elements.parent[row]!) {
    if (elements.nodes[row]!.name === 'button') return true;
  }
  return false;
}

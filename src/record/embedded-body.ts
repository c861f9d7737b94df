import { collapseSpace } from '../block/normalize.ts';
import { countWords } from '../block/words.ts';
import type { RecordBlock } from '../model/record.ts';
import { isProse } from './body.ts';

/** Shorter bodies are summaries. */
const MIN_WORDS = 50;
/** Pages that show more of the body than this are taken as they are. */
const MAX_VISIBLE_SHARE = 0.3;

/**
 * The paragraphs of a body that the page carries for machines (JSON-LD `articleBody`) and does not show; none
 * where the page shows most of it. What of it `blocks` already have is left out.
 */
export function embeddedParagraphs(body: string | undefined, blocks: readonly RecordBlock[]): RecordBlock[] {
  if (!body) return [];
  const shown = blocks.filter(isProse).map(({ text }) => text);
  const words = countWords(body);
  if (words < MIN_WORDS || countWords(shown.join(' ')) > words * MAX_VISIBLE_SHARE) return [];
  const unseen = body
    .split(/\n+/)
    .flatMap(line => without(collapseSpace(line).trim(), shown))
    .filter(text => text !== '');
  return unseen.map((text, i) => ({ type: 'paragraph', text, at: [-1, i] }));
}

/** What of a line is left around the texts that stand in it. */
function without(line: string, texts: readonly string[]): string[] {
  let parts = [line];
  for (const text of texts) parts = parts.flatMap(part => part.split(text)).map(part => part.trim());
  return parts;
}

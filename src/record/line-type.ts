import { endsSentence } from '../block/sentence-end.ts';
import { countWords } from '../block/words.ts';
import type { RecordBlock } from '../model/record.ts';
import type { Piece } from './pieces.ts';

/** As long as that is prose without a full stop, too. */
const PROSE_WORDS = 15;
/** Numbers of items and prices have a full stop behind them. */
const LEAST_WORDS = 2;
/** More in a heading are a paragraph, where they end in a full stop. */
const HEADING_WORDS = 25;
const ASKS = /[?!？！؟;][\p{Pe}\p{Pf}"']?$/u;
/** What stands with a picture or above a text is no paragraph of it. */
const PROSE_ROLES: ReadonlySet<RecordBlock['role']> = new Set([undefined, 'lead', 'question', 'answer']);
/** What opens no section, be it set as a heading or beside one in the same. */
const NO_HEADING: ReadonlySet<RecordBlock['role']> = new Set([
  'lead',
  'byline',
  'published',
  'modified',
  'credit',
]);
/** What may be called so, and is a caption, where it stands with a picture. */
const LOOSE: ReadonlySet<RecordBlock['type']> = new Set(['list-item', 'paragraph', 'unknown']);

/**
 * The type that goes with a role, in place of what the mark-up says; a standfirst or a date set as a heading opens no section.
 */
export function typeWith(role: RecordBlock['role'], type: RecordBlock['type']): RecordBlock['type'] {
  const own = type === 'heading' && NO_HEADING.has(role) ? 'paragraph' : type;
  return (role === 'caption' || role === 'credit') && LOOSE.has(own) ? 'caption' : own;
}

/**
 * Text that no element calls a paragraph, as between two line breaks, is one if it says a sentence. `mistaken`: what
 * its block is called says nothing.
 */
export function typeOf(
  { block, text }: Piece,
  role: RecordBlock['role'],
  mistaken = false,
): RecordBlock['type'] {
  const kind = mistaken ? 'unknown' : block.kind;
  if ((kind !== 'unknown' && kind !== 'heading') || !PROSE_ROLES.has(role)) return kind;
  const words = text.length === block.text.length ? block.words : countWords(text);
  if (kind === 'heading') return isProse(text, words) ? 'paragraph' : kind;
  return words >= PROSE_WORDS || (words >= LEAST_WORDS && endsSentence(text)) ? 'paragraph' : 'unknown';
}

/** Whether what is set as a heading is a text of its own. */
function isProse(text: string, words: number): boolean {
  return words > HEADING_WORDS && endsSentence(text) && !ASKS.test(text);
}

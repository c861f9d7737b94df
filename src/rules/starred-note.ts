import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';

const ID = 'starred-note';

const NOTE = /^(\*{1,2})\s?["“„«»(]?\p{L}/u;
/** The star of a word: `fares*`, `of last year.*` */
const STARRED = /[\p{L}\p{N}%.,)"”»](\*{1,2})(?![\p{L}\p{N}*])/gu;
const MOST_WORDS = 80;
/** Buttons and such between the article and its note. */
const NEAR = 5;
const LINK_SHARE = 0.6;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Keeps the first note right behind the article whose star the text has',
  },
  *run(blocks, { standing }) {
    const last = blocks.findLast(({ index }) => standing.kept(index))?.index;
    if (last === undefined) return;
    const note = blocks.slice(last + 1, last + 1 + NEAR).find(isNote);
    if (!note) return;
    const star = NOTE.exec(note.text)![1]!;
    if (!blocks.some(({ index, text }) => text.includes('*') && standing.kept(index) && hasStar(text, star)))
      return;
    yield { rule: ID, block: note.index, action: 'keep', rescue: true, why: `the text has its ${star}` };
  },
};
export default rule;

function isNote({ kind, text, words, hidden, linkDensity }: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'unknown') return false;
  return (
    text.startsWith('*') &&
    !hidden &&
    words <= MOST_WORDS &&
    (linkDensity ?? 0) < LINK_SHARE &&
    NOTE.test(text)
  );
}

function hasStar(text: string, star: string): boolean {
  return [...text.matchAll(STARRED)].some(([, found]) => found === star);
}

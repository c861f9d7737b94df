import type { Block } from '../../model/block.ts';

export const PROSE_FEATURES: readonly string[] = [
  'longParagraphs',
  'longShare',
  'longestRun',
  'longestRunShare',
  'meanParagraph',
  'longestBlock',
  'linkedHeadings',
  'linkedHeadingShare',
  'keptHeadingShare',
  'keptListShare',
  'keptTableShare',
  'keptSentences',
  'keptDatedLines',
  'pageLinkedHeadings',
  'pageLongParagraphs',
  'pageLongestRun',
];

/** Paragraphs of articles have more words than the blurbs of cards. */
const LONG = 25;
const MAX_LINKS = 0.3;
const LINKED = 0.8;
const DATED_WORDS = 15;
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b/;
const SENTENCE_ENDS = '.!?…。！？।؟';
const CLOSERS = '"\'”’»）)]';

/** One value for each of `PROSE_FEATURES`: how far what is kept runs on as prose, or is a list of headings with blurbs. */
export function proseFeatures(blocks: readonly Block[], kept: Uint8Array): number[] {
  const own = { blocks: 0, words: 0, long: 0, longWords: 0, run: 0, longest: 0, longestBlock: 0 };
  const kinds = { heading: 0, linked: 0, list: 0, table: 0, sentences: 0, dated: 0 };
  const page = { linked: 0, long: 0, run: 0, longest: 0 };
  for (const block of blocks) {
    const links = block.linkDensity ?? 0;
    const long = block.words >= LONG && links < MAX_LINKS;
    const linked = block.kind === 'heading' && links >= LINKED;
    if (linked) page.linked++;
    if (long) page.long++;
    page.run = follows(page.run, block, long);
    page.longest = Math.max(page.longest, page.run);
    if (!kept[block.index]) {
      if (block.words > 2) own.run = 0;
      continue;
    }
    own.blocks++;
    own.words += block.words;
    own.longestBlock = Math.max(own.longestBlock, block.words);
    if (long) {
      own.long++;
      own.longWords += block.words;
    }
    own.run = follows(own.run, block, long);
    own.longest = Math.max(own.longest, own.run);
    if (block.kind === 'heading') kinds.heading++;
    if (linked) kinds.linked++;
    if (block.kind === 'list-item') kinds.list += block.words;
    if (block.kind === 'table-cell') kinds.table += block.words;
    if (endsSentence(block.text)) kinds.sentences += block.words;
    if (block.words <= DATED_WORDS && DATE.test(block.text)) kinds.dated++;
  }
  const count = Math.max(1, own.blocks);
  const words = Math.max(1, own.words);
  return [
    own.long,
    own.longWords / words,
    own.longest,
    own.longest / words,
    own.longWords / Math.max(1, own.long),
    own.longestBlock,
    kinds.linked,
    kinds.linked / Math.max(1, kinds.heading),
    kinds.heading / count,
    kinds.list / words,
    kinds.table / words,
    kinds.sentences / words,
    kinds.dated / count,
    page.linked,
    page.long,
    page.longest,
  ];
}

/** Words of the run of prose that a block goes on with; short lines that are no headings interrupt it. */
function follows(run: number, block: Block, long: boolean): number {
  if (long) return run + block.words;
  return block.kind === 'heading' && (block.linkDensity ?? 0) < LINKED ? run : block.words >= 10 ? run : 0;
}

/** Quotation marks and brackets may stand behind the full stop. */
function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.includes(text.charAt(last))) last--;
  return last >= 0 && SENTENCE_ENDS.includes(text.charAt(last));
}

import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext, Standing } from '../model/rule.ts';
import { keptWords } from './lib/kept-words.ts';

const ID = 'teaser-tail';

/** Headlines are no longer, and summaries no shorter; in words. */
const TITLE_WORDS = 20;
const SUMMARY_WORDS = 8;
/** A summary with more lines above it is none; a title may stand there twice, or a section with it. */
const MOST_LINES = 2;
const LEAST_STORIES = 3;
/** So many of the summaries break off, or of the titles stand there twice. */
const LEAST_SHARE = 0.6;
/** A text that has more of them consists of them. */
const MOST_SHARE = 1 / 4;
const BREAKS_OFF = /(?:…|\.\.\.)[\])»”"]?$|\[…\]$/;

/** A story of the list: its lines, the last of which is the summary. */
interface Story {
  lines: readonly Block[];
  /** Whether it shows that it is no part of the text. */
  tells: boolean;
}

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'Flat text: headlines of other stories with their summaries, below the text',
  },
  *run(blocks, { page, standing, isIndex }: RuleContext) {
    if (page.kind !== 'text' || isIndex) return;
    const kept = blocks.filter(({ index }) => standing.kept(index));
    const stories = lastStories(kept, blocks, standing);
    if (stories.length < LEAST_STORIES) return;
    if (stories.filter(({ tells }) => tells).length < LEAST_SHARE * stories.length) return;
    const lines = stories.flatMap(story => story.lines);
    if (keptWords(lines, standing) > MOST_SHARE * keptWords(blocks, standing)) return;
    const why = `one of ${stories.length} headlines with summaries at the end`;
    for (const { index: block } of lines)
      yield { rule: ID, block, action: 'drop', category: 'related-teaser', why };
  },
};
export default rule;

/** The stories that a text ends with, the last one first; short lines may stand behind them. */
function lastStories(kept: readonly Block[], blocks: readonly Block[], standing: Standing): Story[] {
  const stories: Story[] = [];
  let end = kept.length;
  while (end > 0 && isTitle(kept[end - 1]!)) end--;
  while (end > 0 && isSummary(kept[end - 1]!)) {
    let start = end - 1;
    while (start > 0 && isTitle(kept[start - 1]!)) start--;
    const lines = kept.slice(Math.max(start, end - 1 - MOST_LINES), end);
    if (lines.some(({ index }) => standing.role(index) === 'headline')) break;
    // A title may have been dropped before, one at a time.
    if (lines.length === 1 && stories.at(-1)?.lines.length === 1) break;
    stories.push({ lines, tells: lines.length > 1 && tellsOf(lines, blocks) });
    if (end - start > lines.length) break;
    end = start;
  }
  while (stories.length > 0 && !stories.at(-1)!.tells) stories.pop();
  return stories;
}

function tellsOf(lines: readonly Block[], blocks: readonly Block[]): boolean {
  const { index, text } = lines.at(-2)!;
  return BREAKS_OFF.test(lines.at(-1)!.text) || blocks[index - 1]?.text === text;
}

function isTitle({ words, kind, text }: Block): boolean {
  return kind !== 'list-item' && words <= TITLE_WORDS && !BREAKS_OFF.test(text) && !endsProse(text);
}

function endsProse(text: string): boolean {
  return endsSentence(text) && !/[?!？！]$/.test(text);
}

function isSummary({ words, kind, text }: Block): boolean {
  return kind !== 'list-item' && words >= SUMMARY_WORDS && (BREAKS_OFF.test(text) || endsSentence(text));
}

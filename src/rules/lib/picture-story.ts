import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { Verdict } from '../../model/verdict.ts';
import { keptWords } from './kept-words.ts';

/** Less is told in a short article with long captions. */
const STORY_WORDS = 200;

/**
 * Where most of an article's text is called captions the pictures tell the story, and what the finder keeps of them is
 * its text: the verdicts without the labels of these.
 */
export function withoutStory(
  verdicts: readonly Verdict[],
  blocks: readonly Block[],
  { standing }: RuleContext,
): readonly Verdict[] {
  const captions = new Set(
    verdicts
      .filter(({ role, block }) => role === 'caption' && standing.kept(block))
      .map(({ block }) => block),
  );
  const told = [...captions].reduce((sum, at) => sum + blocks[at]!.words, 0);
  const isStory = told >= STORY_WORDS && 2 * told > keptWords(blocks, standing);
  return isStory
    ? verdicts.filter(({ block, action }) => action !== 'label' || !captions.has(block))
    : verdicts;
}

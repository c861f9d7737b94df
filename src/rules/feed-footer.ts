import { countWords } from '../block/words.ts';
import type { BlockRule } from '../model/rule.ts';
import { speaks } from './lib/phrase-rule.ts';
import { letterKey } from './lib/repeat.ts';

const ID = 'feed-footer';
const CLASS = 'feed-source';

/** "The post … appeared first on", with the headline in it, and the name of a site behind it. */
const NAME_WORDS = 8;
/** `from Latest News https://ift.tt/2abcDef`: a service that posts what a feed has ends the post so. */
const POSTED = /^(?:from|via) .{0,80}\bhttps?:\/\/ift\.tt\/\w+$/i;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'What feeds put below an article: where it appeared first, from which feed it was posted',
  },
  *run(blocks, context) {
    for (const { index: block, text } of blocks)
      if (POSTED.test(text))
        yield {
          rule: ID,
          block,
          action: 'drop',
          category: 'metadata-line',
          why: 'tells from which feed it was posted',
        };
    for (const index of context.phrased(CLASS)) {
      const { text } = blocks[index]!;
      const hit = context.phrases(index).find(each => each.class === CLASS && speaks(each, context.language));
      if (!hit || hit.start === 0 || countWords(text.slice(hit.end)) > NAME_WORDS) continue;
      const line = letterKey(text);
      if (!context.titles.some(title => line.includes(letterKey(title)))) continue;
      const why = `has the phrase "${hit.phrase}" (${hit.language})`;
      yield { rule: ID, block: index, action: 'drop', category: 'metadata-line', why };
    }
  },
};
export default rule;

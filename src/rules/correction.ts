import type { BlockRule } from '../model/rule.ts';
import { speaks } from './lib/phrase-rule.ts';

/** Corrections stand at the head or foot of the article, at most this many blocks away from its text. */
const REACH = 3;
/** A bullet or star may stand before the first word. */
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: 'correction',
    phase: 'judge',
    summary: 'Keeps corrections and updates of the article',
  },
  *run(blocks, context) {
    for (const index of context.phrased('correction')) {
      const block = blocks[index]!;
      if (block.hidden || (block.linkDensity ?? 0) > 0.5) continue;
      const hit = context
        .phrases(block.index)
        .find(
          h =>
            h.class === 'correction' &&
            NO_WORD.test(block.text.slice(0, h.start)) &&
            !h.whole &&
            speaks(h, context.language),
        );
      if (!hit || !nearArticle(block.index)) continue;
      yield { rule: 'correction', block: block.index, action: 'keep', why: `opens with "${hit.phrase}"` };
    }

    function nearArticle(index: number): boolean {
      for (let at = index - REACH; at <= index + REACH; at++) {
        if (at !== index && at >= 0 && at < blocks.length && context.standing.kept(at)) return true;
      }
      return false;
    }
  },
};
export default rule;

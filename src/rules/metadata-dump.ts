import type { BlockRule } from '../model/rule.ts';

const ID = 'metadata-dump';

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Metadata that a page has without showing them, written out line by line',
  },
  *run(_, { page: { frame } }) {
    if (frame?.kind !== 'metadata') return;
    const why = 'of the metadata that a page hides: addresses, time stamps, sizes, tags';
    for (const block of frame.blocks)
      if (!frame.copies?.has(block))
        yield { rule: ID, block, action: 'drop', category: 'metadata-line', why };
    if (frame.body) {
      const [block] = frame.body;
      yield {
        rule: ID,
        block,
        action: 'keep',
        rescue: true,
        why: 'the text that hidden metadata stand around',
      };
    }
  },
};
export default rule;

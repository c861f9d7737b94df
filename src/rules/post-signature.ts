import type { BlockRule } from '../model/rule.ts';

const ID = 'post-signature';

/** Class names of what a member has set to stand below each post; not of posts that merely have it. */
const SIGNATURE = /(?:^|[\s_-])signature(?=$|[\s_\d-])/i;
const HAS = /(?:has|with|no|show|hide)[_-]signature/i;

const rule: BlockRule = {
  needs: 'dom',
  meta: { id: ID, phase: 'context', summary: 'Signatures of members below their posts in a forum' },
  *run(blocks, { page, pageType, standing }) {
    if (page.kind !== 'html' || pageType !== 'forum') return;
    const { count, parent, classes } = page.elements;
    const inside = new Uint8Array(count);
    for (let row = 1; row < count; row++)
      if (inside[parent[row]!] === 1 || isSignature(classes[row])) inside[row] = 1;
    const staying = blocks.filter(({ index }) => standing.kept(index));
    if (staying.every(({ element }) => inside[element] === 1)) return;
    for (const { index, element } of staying)
      if (inside[element] === 1)
        yield { rule: ID, block: index, action: 'drop', category: 'author-bio', why: 'signature of a post' };
  },
};
export default rule;

function isSignature(value: string | undefined): boolean {
  return value !== undefined && SIGNATURE.test(value) && !HAS.test(value);
}

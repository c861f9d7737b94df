import type { RuleContext } from '../model/rule.ts';
import { boxRule } from './lib/box-rule.ts';

/** Class names of what a member has set to stand below each post; not of posts that merely have it. */
const SIGNATURE = /(?:^|[\s_-])signature(?=$|[\s_\d-])/i;
const HAS = /(?:has|with|no|show|hide)[_-]signature/i;

export default boxRule({
  id: 'post-signature',
  summary: 'Signatures of members below their posts in a forum',
  category: 'author-bio',
  why: 'signature of a post',
  isOn: context => context.pageType === 'forum' || isSaidAgain(context),
  isBox: (row, { classes }) => isSignature(classes[row]),
  // Below short posts they are most of a thread.
  mostShare: 1,
});

function isSignature(called: string | undefined): boolean {
  return called !== undefined && SIGNATURE.test(called) && !HAS.test(called);
}

/** Whether two of them say the same: no other page than one of posts has that. */
function isSaidAgain({ page, standing }: RuleContext): boolean {
  if (page.kind !== 'html') return false;
  const { classes, first, last } = page.elements;
  const said = new Set<string>();
  let reach = 0;
  for (const [row, called] of classes.entries()) {
    if (!isSignature(called) || first[row]! < reach) continue;
    reach = last[row]!;
    const own = page.blocks.slice(first[row], last[row]).filter(({ index }) => standing.kept(index));
    const text = own.map(block => block.text).join('\n');
    if (text === '') continue;
    if (said.has(text)) return true;
    said.add(text);
  }
  return false;
}

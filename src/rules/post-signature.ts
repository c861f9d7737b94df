import { boxRule } from './lib/box-rule.ts';

/** Class names of what a member has set to stand below each post; not of posts that merely have it. */
const SIGNATURE = /(?:^|[\s_-])signature(?=$|[\s_\d-])/i;
const HAS = /(?:has|with|no|show|hide)[_-]signature/i;

export default boxRule({
  id: 'post-signature',
  summary: 'Signatures of members below their posts in a forum',
  category: 'author-bio',
  why: 'signature of a post',
  isOn: ({ pageType }) => pageType === 'forum',
  isBox: (row, { classes }) => isSignature(classes[row]),
  // Below short posts they are most of a thread.
  mostShare: 1,
});

function isSignature(called: string | undefined): boolean {
  return called !== undefined && SIGNATURE.test(called) && !HAS.test(called);
}

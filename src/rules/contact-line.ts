import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';

const ID = 'contact-line';

const MOST_WORDS = 8;
/** `▷ Phone …`, `[Mail] …`: no paragraph begins so, and no item of a list or of references. */
const LABELLED = /^(?:[▷▶☎✆✉📞📧📱※]\s?(?=\p{L})|\[\p{L}[^[\]]{0,11}\]\s)/u;
/** With the zero or the plus before it, or it may be a span of years. */
const NUMBER = /(?:^|\s)(?:\+\d|\(?0\d)[\d\s().-]{5,18}\d$/;
const MAIL = /[\w.+-]{1,40}@[\w-]+(?:\.[\w-]+)+$/;
const ACCOUNT = /(?:^|\s)@[\p{L}\p{N}._]{2,30}$/u;
/** One alone may be of the text: whom to call about what it tells. */
const LEAST = 2;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary:
      'Flat text: how to reach the newsroom, in lines with a sign or label before a number, address or account',
  },
  *run(blocks, { page }: RuleContext) {
    if (page.kind !== 'text') return;
    const lines = blocks.filter(isContact);
    if (lines.length < LEAST) return;
    const why = `one of ${lines.length} lines of contacts`;
    for (const { index: block } of lines)
      yield { rule: ID, block, action: 'drop', category: 'metadata-line', why };
  },
};
export default rule;

function isContact({ text, words, kind }: Block): boolean {
  if (words > MOST_WORDS || kind === 'code' || !LABELLED.test(text)) return false;
  return NUMBER.test(text) || MAIL.test(text) || ACCOUNT.test(text);
}

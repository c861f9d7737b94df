import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Span, Verdict } from '../model/verdict.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'edit-link';

/** "History[edit | edit source]"; a number points to a note. */
const BRACKETS = /\s?\[\s?([^\s\d[\]][^[\]]{0,60})\]/gu;
const BETWEEN = /\s*[|·]\s*/u;
/** "Retrieved from" and its like, in any language. */
const VERSION = /\/\S*[?&]title=\S+&oldid=\d+/;
const VERSION_WORDS = 6;
const LINE_WORDS = 40;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Flat text: links of wikis to edit a section, and the address of the version of the page',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'text') return;
    for (const block of blocks) {
      if (block.words <= LINE_WORDS && isVersion(block.text))
        yield drop(block, 'the address of this version of a page');
      if (!block.text.includes(']')) continue;
      for (const span of linksIn(block.text, context))
        yield { ...drop(block, 'leads to where the section is edited'), span };
    }
  },
};
export default rule;

function isVersion(text: string): boolean {
  return text.includes('&oldid=') && VERSION.test(text) && text.split(' ').length <= VERSION_WORDS;
}

function* linksIn(text: string, { find, language }: RuleContext): Iterable<Span> {
  const isLink = (label: string) =>
    find(label).some(hit => hit.class === ID && hit.whole && speaks(hit, language));
  for (const { index, 0: sign, 1: labels } of text.matchAll(BRACKETS))
    if (labels!.split(BETWEEN).every(isLink)) yield [index, index + sign.length];
}

function drop({ index }: Block, why: string): Verdict {
  return { rule: ID, block: index, action: 'drop', category: 'navigation', why };
}

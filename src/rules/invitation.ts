import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { isArticle } from './lib/article-page.ts';
import { goesOnBelow } from './lib/kept-words.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'invitation';

const MAX_WORDS = 18;
const PROSE_WORDS = 20;
/** Signs that may stand around what is said. */
const AROUND = 4;
/** Headings, steps and cells tell readers of their own affairs what to do: "Follow your rivals on Twitter". */
const KINDS: ReadonlySet<Block['kind']> = new Set(['paragraph', 'unknown']);
/** The classes of the verbs that invite, and of what they need beside them. */
const PAIRS = [
  [ID, 'channel'],
  ['download', 'app'],
] as const;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Lines that ask readers to follow somebody on a network, or to load an app: "Follow the Courier on Facebook"',
  },
  *run(blocks, context) {
    if (!isArticle(context)) return;
    for (const [verb, object] of PAIRS) {
      for (const index of context.phrased(verb)) {
        const block = blocks[index]!;
        if (block.words > MAX_WORDS || !KINDS.has(block.kind) || !context.standing.kept(index)) continue;
        const why = reason(block, verb, object, context);
        // An article may end with what readers are to load, and to follow nobody.
        const goesOn = () => goesOnBelow(block, blocks, context.standing, PROSE_WORDS);
        if (!why || (mayBeProse(block) && (verb !== ID || goesOn()))) continue;
        yield { rule: ID, block: index, action: 'drop', category: 'share-widget', why };
      }
    }
  },
};
export default rule;

/** What invites opens the line, or ends it where verbs come last. */
function reason(
  { index, text }: Block,
  verb: string,
  object: string,
  context: RuleContext,
): string | undefined {
  const hits = context.phrases(index).filter(hit => speaks(hit, context.language));
  const invites = hits.find(
    ({ class: name, start, end }) => name === verb && (start <= AROUND || end >= text.length - AROUND),
  );
  const channel = invites && hits.find(hit => hit.class === object);
  return channel && `has the phrases "${invites.phrase}" and "${channel.phrase}" (${invites.language})`;
}

/** A sentence that leads nowhere. */
function mayBeProse({ text, marks }: Block): boolean {
  return endsSentence(text) && !marks.some(mark => mark.type === 'link');
}

import { endsSentence } from '../block/sentence-end.ts';
import type { Block } from '../model/block.ts';
import type { BlockRule, PhraseHit, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { isAmidProse } from './lib/amid-prose.ts';
import { speaks } from './lib/phrase-rule.ts';

const ID = 'glued-teaser';

/**
 * `Keepers:Old lamps go to a museum`: a program wrote a label and a link behind it with nothing between. `Â` and a blank
 * are a blank in the wrong encoding.
 */
const LABELLED = /^[\p{Lu}\p{N}][^:.!?/"“”«»()]{1,45}:(?!Â\s)\p{Lu}[\p{L}’']*\s\S+\s\S+\s\S/u;
/** `Old lamps go to a museum02:33`: the title of a video, with how long it is. */
const TIMED = /^[\p{Lu}"“'‘«].*\p{L}{2}\d{1,2}:[0-5]\d$/u;
/** `News5 months agoOld lamps go to a museum`: a section, how long ago and a link, in lists below the text. */
const SINCE = /^\p{Lu}[^.!?…;=(){}]{0,40}\d{1,2} \p{Ll}{2,}(?: \p{Ll}+){0,2}["“‘'«¿¡]?\p{Lu}/u;
const LEAST_SINCE = 2;
/** `Read moreOld lamps go to a museum`: what announces another story, and its title. */
const ANNOUNCED = /^(\p{L}[\p{L}\p{M} ]{3,24}\p{Ll})["“‘'«¿¡]?\p{Lu}/u;
const WORDS = { min: 4, max: 25 };

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Flat text and Markdown: titles of other stories with a label or a time glued to them, amid the text or in a list',
  },
  *run(blocks, context) {
    const { page, standing } = context;
    if (page.kind !== 'text' && !page.markdown) return;
    const isText = ({ index }: Block) => standing.kept(index) && standing.role(index) === undefined;
    const since = blocks.filter(block => isShort(block) && SINCE.test(block.text) && isText(block));
    if (since.length >= LEAST_SINCE) {
      const why = `one of ${since.length} titles with their age between the section and them`;
      for (const { index } of since) yield drop(index, why);
    }
    for (const block of blocks) {
      const announcer = isText(block) ? announcerOf(block, context) : undefined;
      if (announcer !== undefined) yield drop(block.index, `"${announcer}" with a title glued to it`);
      const why = sayingOf(block);
      if (why === undefined || !isText(block) || !isAmidProse(block, blocks, standing)) continue;
      yield drop(block.index, why);
    }
  },
};
export default rule;

function drop(block: number, why: string): Verdict {
  return { rule: ID, block, action: 'drop', category: 'related-teaser', why };
}

function isShort({ words, kind }: Block): boolean {
  return words >= WORDS.min && words <= WORDS.max && kind !== 'code';
}

/** The phrase that a short line begins with, where the next word is glued to it. */
function announcerOf({ text, words }: Block, { find, language }: RuleContext): string | undefined {
  const announcer = words <= WORDS.max ? ANNOUNCED.exec(text)?.[1] : undefined;
  const announces = (hit: PhraseHit) => hit.class === 'related-teaser' && hit.whole && speaks(hit, language);
  return announcer !== undefined && find(announcer).some(announces) ? announcer : undefined;
}

function sayingOf(block: Block): string | undefined {
  const { text, kind } = block;
  if (!isShort(block) || kind === 'list-item') return undefined;
  if (TIMED.test(text)) return 'a title with a time glued to it';
  return LABELLED.test(text) && !endsSentence(text) ? 'a title with a label glued to it' : undefined;
}

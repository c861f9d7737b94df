import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import { SET_OFF } from '../model/signs.ts';
import type { Verdict } from '../model/verdict.ts';
import { hasLetterKey, letterKey, type Repeat, repeats, siteSuffix } from './lib/repeat.ts';

const ID = 'duplicate-caption';

/** Lines of fewer words repeat by chance. */
const MIN_WORDS = 4;
const MAX_WORDS = 80;

/** A caption and its alternative text stand side by side. */
const NEAR = 3;

const WORDING: Record<Repeat, string> = {
  same: 'repeats the caption',
  'with-suffix': "repeats the caption with the site's name behind it",
  truncated: 'repeats the beginning of the caption',
};

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary: 'A caption said again, as alternative text or otherwise',
  },
  *run(blocks, context) {
    const captions = collectCaptions(blocks, context);
    const times = context.page.kind === 'text' ? timesSaid(blocks) : undefined;
    for (const block of blocks) {
      if (block.words < MIN_WORDS || block.words > MAX_WORDS) continue;
      const twin =
        captionRepeatedBy(block, captions) ??
        neighbourRepeatedBy(block, blocks, context) ??
        (times?.get(block.text) === 2 ? saidTwice(block, blocks, context) : undefined);
      if (!twin) continue;
      yield {
        rule: ID,
        block: block.index,
        action: 'drop',
        category: ID,
        why: `${WORDING[twin.repeat]} in block ${twin.original}`,
      };
      if (twin.labels) yield* asCaption(twin.original);
    }
  },
};
export default rule;

interface Twin {
  original: number;
  repeat: Repeat;
  /** The original is a caption only because it is repeated the way captions are. */
  labels: boolean;
}

interface Caption {
  block: number;
  text: string;
  key: string;
}

function collectCaptions(blocks: readonly Block[], context: RuleContext): Caption[] {
  const captions: Caption[] = [];
  for (const block of blocks) {
    const span = context.standing.span(block.index, 'caption');
    if (!span) continue;
    const text = block.text.slice(span[0], span[1]).trim();
    captions.push({ block: block.index, text, key: letterKey(text) });
  }
  return captions;
}

/** A later line that is equal, or a near one that is equal but for a suffix or its end. */
function captionRepeatedBy(block: Block, captions: readonly Caption[]): Twin | undefined {
  for (const caption of captions) {
    if (caption.block === block.index) return undefined;
    const distance = Math.abs(block.index - caption.block);
    if (distance > NEAR && !hasLetterKey(block.text, caption.key)) continue;
    const repeat = repeats(block.text, caption.text);
    if (repeat) return { original: caption.block, repeat, labels: false };
  }
  return undefined;
}

/** Without a credit to tell the caption: a line, and beside it the same line with the site's name behind it. */
function neighbourRepeatedBy(block: Block, blocks: readonly Block[], context: RuleContext): Twin | undefined {
  if ((context.signs(block.index) & SET_OFF) === 0) return undefined;
  const suffix = siteSuffix(block.text);
  if (!suffix) return undefined;
  const stem = letterKey(block.text.slice(0, suffix.start));
  for (const other of beside(block, blocks, context)) {
    if (hasLetterKey(other.text, stem) && repeats(block.text, other.text) === 'with-suffix') {
      return { original: other.index, repeat: 'with-suffix', labels: true };
    }
  }
  return undefined;
}

const PROSE_WORDS = 20;

/** How often each line stands there that stands right above itself. */
function timesSaid(blocks: readonly Block[]): ReadonlyMap<string, number> | undefined {
  if (!blocks.some(({ text, index }) => blocks[index - 1]?.text === text)) return undefined;
  const times = new Map<string, number>();
  for (const { text } of blocks) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}

/** Flat text: a line that stands right above itself amid prose, as an alternative text above its caption; refrains stand amid short lines. */
function saidTwice(block: Block, blocks: readonly Block[], context: RuleContext): Twin | undefined {
  const { index, text, words, kind } = block;
  const above = blocks[index - 1];
  if (above?.text !== text || index < 2) return undefined;
  if (words < TWICE_WORDS.min || words > TWICE_WORDS.max || kind === 'list-item') return undefined;
  const isProse = (other: Block | undefined) =>
    other !== undefined &&
    other.words >= PROSE_WORDS &&
    other.text !== text &&
    context.standing.kept(other.index);
  return isProse(blocks[index - 2]) && isProse(blocks[index + 1])
    ? { original: above.index, repeat: 'same', labels: true }
    : undefined;
}

const TWICE_WORDS = { min: 6, max: 40 };

/** The lines above and below, past a credit. */
function* beside({ index }: Block, blocks: readonly Block[], { standing }: RuleContext): Iterable<Block> {
  for (const step of [-1, 1]) {
    const next = blocks[index + step];
    const other = next && standing.role(next.index) === 'credit' ? blocks[next.index + step] : next;
    if (other && other.kind !== 'heading' && other.index !== 0) yield other;
  }
}

function* asCaption(block: number): Iterable<Verdict> {
  const why = 'repeated beside it as alternative text';
  yield { rule: ID, block, action: 'label', role: 'caption', why };
  yield { rule: ID, block, action: 'keep', rescue: true, why };
}

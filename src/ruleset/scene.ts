import type { Block } from '../model/block.ts';
import type { RuleContext } from '../model/rule.ts';
import { scriptOf } from '../page/metadata/language/script.ts';
import type { Script } from '../page/metadata/language/script-ranges.ts';
import type { FoldedText } from './literals.ts';
import { fold } from './phrases/fold.ts';

/** Blocks with this many words are prose and tell the page's script. */
const PROSE_WORDS = 15;
const SAMPLE_LENGTH = 4000;
/** Least number of blocks that count as the head or tail of a page. */
const MIN_EDGE = 3;

/** A range of blocks: `[first, last)`. */
export interface BlockRange {
  readonly first: number;
  readonly last: number;
}

/** What matchers look at on one page; each piece is computed when first asked for. */
export class Scene {
  readonly context: RuleContext;
  readonly blocks: readonly Block[];
  private readonly range: BlockRange;
  private readonly texts: (FoldedText | undefined)[] = [];
  private script: Script | undefined;

  /** `range`: the blocks from the first to the last of the content, where the site's file tells what that is. */
  constructor(context: RuleContext, range?: BlockRange) {
    this.context = context;
    this.blocks = context.page.blocks;
    this.range = range ?? { first: 0, last: this.blocks.length };
  }

  folded(index: number): FoldedText {
    const { text } = this.blocks[index]!;
    return (this.texts[index] ??= { text, folded: fold(text) });
  }

  isHead(index: number): boolean {
    return index < this.range.first + this.edge;
  }

  isTail(index: number): boolean {
    return index >= this.range.last - this.edge;
  }

  get pageScript(): Script {
    return (this.script ??= this.findScript());
  }

  private get edge(): number {
    return Math.max(MIN_EDGE, Math.ceil((this.range.last - this.range.first) / 4));
  }

  private findScript(): Script {
    const prose = this.blocks.filter(block => block.words >= PROSE_WORDS);
    let sample = '';
    for (const { text } of prose.length > 0 ? prose : this.blocks) {
      sample += text;
      if (sample.length > SAMPLE_LENGTH) break;
    }
    return scriptOf(sample).script;
  }
}

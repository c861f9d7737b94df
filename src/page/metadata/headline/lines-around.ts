import type { Block } from '../../../model/block.ts';
import { Paragraphs } from '../paragraphs.ts';

/** Copies of the headline stand in the lines around the text. */
const TOP = 600;
const COPY_WORDS = 40;
/** A longer line has more than a sign and a space besides. */
const MORE = 2;

/** How often a line stands there again, and whether a longer one has it, such as a breadcrumb. */
interface Copies {
  same: number;
  longer: boolean;
}

const joined = new WeakMap<readonly Block[], LinesAround>();

/** The lines of a text that are no paragraphs, to find copies of one among them in one search. */
export class LinesAround {
  /** Each between line feeds, which no line has in it. */
  private readonly text: string;
  private readonly known = new Map<string, Copies>();

  /** Those of a text, joined once. */
  static of(blocks: readonly Block[]): LinesAround {
    let known = joined.get(blocks);
    if (!known) joined.set(blocks, (known = new LinesAround(blocks)));
    return known;
  }

  private constructor(blocks: readonly Block[]) {
    const paragraphs = Paragraphs.of(blocks);
    const lines: string[] = [];
    for (let i = 0; i < blocks.length && i < TOP; i++)
      if (blocks[i]!.words <= COPY_WORDS && !paragraphs.has(i)) lines.push(blocks[i]!.text);
    this.text = `\n${lines.join('\n')}\n`.toLowerCase();
  }

  copiesOf(line: string): Copies {
    let copies = this.known.get(line);
    if (!copies) this.known.set(line, (copies = this.count(line)));
    return copies;
  }

  private count(line: string): Copies {
    const { text } = this;
    const sought = line.toLowerCase();
    let same = -1;
    let longer = false;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
      const from = text.lastIndexOf('\n', at) + 1;
      const rest = text.indexOf('\n', at) - from - sought.length;
      if (rest === 0) same++;
      else longer ||= rest > MORE;
    }
    return { same, longer };
  }
}

import type { Block, BlockKind } from '../model/block.ts';
import { collapseSpace, normalizeText } from './normalize.ts';
import { countWords } from './words.ts';
import { goesOn, wrapWidth } from './wrapping.ts';

export interface SegmentedText {
  blocks: Block[];
  lines: string[];
  controlsRemoved: number;
}

const LIST_MARK = /^(?:[-*+•·‣▪–]|\d{1,3}[.)])\s+\S/;
const MARKDOWN_HEADING = /^(#{1,6})\s+\S/;
const ENDS_SENTENCE = /[.!?…。！？؟।][\])"'»”’]{0,3}$/u;
const BEGINS_SMALL = /^[^\p{L}\p{N}]*\p{Ll}/u;

/** Longer lines are paragraphs even without a full stop. */
const PARAGRAPH_WORDS = 25;
const HEADING_WORDS = 16;
/** What stands under a heading is at least this long. */
const BODY_WORDS = 12;

/** Segments flat text: each line is a block; lines that were broken by force are joined again. */
export function segmentText(text: string): SegmentedText {
  const normal = normalizeText(text);
  const lines = normal.text.split(/\r\n|[\n\r\u2028\u2029]/);
  const contents = lines.map(line => collapseSpace(line).trim());
  const width = wrapWidth(contents);
  const drafts: Draft[] = [];
  for (let at = 0; at < contents.length; at++) {
    if (contents[at] === '') continue;
    const line = at;
    let content = contents[at]!;
    while (width !== undefined && goesOn(contents[at]!, contents[at + 1], width))
      content += ` ${contents[++at]!}`;
    drafts.push({ line, text: content, words: countWords(content) });
  }
  const blocks = drafts.map((draft, index): Block => {
    const { kind, level } = shapeOf(index, drafts);
    return {
      index,
      kind,
      level,
      ...draft,
      linkDensity: undefined,
      hidden: undefined,
      marks: [],
      element: -1,
    };
  });
  return { blocks, lines, controlsRemoved: normal.controlsRemoved };
}

interface Draft {
  line: number;
  text: string;
  words: number;
}

type Shape = Pick<Block, 'kind' | 'level'>;
const plain = (kind: BlockKind): Shape => ({ kind, level: 0 });

function shapeOf(index: number, drafts: readonly Draft[]): Shape {
  const { text, words } = drafts[index]!;
  const heading = MARKDOWN_HEADING.exec(text);
  if (heading) return { kind: 'heading', level: heading[1]!.length };
  if (LIST_MARK.test(text)) return { kind: 'list-item', level: 1 };
  if (text.startsWith('>')) return plain('quote');
  if (isParagraph(drafts[index]!)) return plain('paragraph');
  const next = drafts[index + 1];
  const opens =
    words <= HEADING_WORDS && !BEGINS_SMALL.test(text) && next !== undefined && next.words >= BODY_WORDS;
  if (!opens || !isParagraph(next)) return plain('unknown');
  const before = drafts[index - 1];
  if (before === undefined) return { kind: 'heading', level: 1 };
  return isParagraph(before) ? { kind: 'heading', level: 2 } : plain('unknown');
}

function isParagraph({ text, words }: Draft): boolean {
  return words >= PARAGRAPH_WORDS || (words >= 4 && ENDS_SENTENCE.test(text));
}

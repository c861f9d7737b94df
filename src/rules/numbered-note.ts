import type { Block } from '../model/block.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';

const ID = 'numbered-note';

/** Fewer lines with numbers may be anything. */
const LEAST_NOTES = 3;
/** So many of the notes are referred to. */
const REFERRED_SHARE = 0.6;
/** More words are a paragraph of the text. */
const MOST_WORDS = 80;
const NUMBERED = /^[[(]?(\d{1,3})(?:[\])]?[.:]?\s|[.)\]])/;
const RAISED = /^[\s\d[\],;–-]{1,20}$/;

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Keeps notes that nothing links to, told by their numbers, which the text above has raised',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'html') return;
    const referred = raisedNumbers(blocks, context);
    if (referred.size < LEAST_NOTES) return;
    for (const notes of runs(blocks)) {
      const called = notes.filter(([{ index }, number]) => (referred.get(number) ?? index) < index);
      if (notes.length < LEAST_NOTES || called.length < REFERRED_SHARE * notes.length) continue;
      const why = 'a note whose number the text has raised';
      for (const [{ index: block }] of notes)
        if (!context.standing.kept(block)) yield { rule: ID, block, action: 'keep', rescue: true, why };
    }
  },
};
export default rule;

/** By number, the first block that stays and has it raised behind other text. */
function raisedNumbers(blocks: readonly Block[], { standing }: RuleContext): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const { index, marks, text } of blocks) {
    for (const { type, start, end } of marks) {
      if (type !== 'superscript' || start === 0) continue;
      const raised = text.slice(start, end);
      if (!RAISED.test(raised) || !standing.kept(index)) continue;
      for (const [number] of raised.matchAll(/\d{1,3}/g))
        if (!numbers.has(Number(number))) numbers.set(Number(number), index);
    }
  }
  return numbers;
}

type Numbered = readonly [block: Block, number: number];

/** Lines that follow each other and are numbered on. */
function runs(blocks: readonly Block[]): Numbered[][] {
  const found: Numbered[][] = [];
  for (const block of blocks) {
    const number = numberOf(block);
    if (number === undefined) continue;
    const before = found.at(-1)?.at(-1);
    if (before && before[0].index === block.index - 1 && before[1] === number - 1)
      found.at(-1)!.push([block, number]);
    else found.push([[block, number]]);
  }
  return found;
}

function numberOf({ kind, text, words, marks, hidden }: Block): number | undefined {
  if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'unknown') return undefined;
  if (words > MOST_WORDS || hidden) return undefined;
  const raised = marks.find(({ type, start }) => type === 'superscript' && start === 0);
  const number = raised ? text.slice(0, raised.end) : NUMBERED.exec(text)?.[1];
  return number !== undefined && /^\d{1,3}$/.test(number) ? Number(number) : undefined;
}

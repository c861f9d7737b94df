import type { Block, InlineMark } from '../model/block.ts';
import type { ElementTable } from '../model/page.ts';
import type { BlockRule, RuleContext } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { idOf, withoutFragment } from '../page/fragment.ts';
import {
  bareLabel,
  IdReader,
  isCalledNote,
  isDeclaredNote,
  isNoteLabel,
  LONGEST_NOTE,
} from '../page/notes.ts';

const ID = 'footnote';

const rule: BlockRule = {
  needs: 'dom',
  meta: {
    id: ID,
    phase: 'judge',
    summary: 'Keeps the notes that the text refers to, without the number that leads back',
  },
  *run(blocks, context) {
    if (context.page.kind !== 'html') return;
    const address = withoutFragment(context.page.capture.url);
    const callers = callersOf(blocks, context, address);
    if (callers.size === 0) return;
    const { elements } = context.page;
    const ids = new IdReader(elements);
    for (let row = 1; row < elements.count; row++) {
      const caller = callerOf(row, elements, callers, ids);
      if (!caller) continue;
      const note = blocks.slice(elements.first[row], elements.last[row]);
      if (note.length === 0 || note.length > LONGEST_NOTE || note[0]!.index <= caller.index) continue;
      if (note.some(({ kind, hidden }) => kind === 'heading' || hidden)) continue;
      const isBack = ({ type, href }: InlineMark) =>
        type === 'link' && ids.in(caller.element).has(idOf(href, address) ?? '');
      if (!isDeclaredNote(elements, row) && !note.some(({ marks }) => marks.some(isBack))) continue;
      for (const block of note) yield* judge(block, note.length === 1, block.marks.filter(isBack), context);
    }
  },
};
export default rule;

/** By the id it leads to, the first block that stays with a link that could refer to a note. */
function callersOf(
  blocks: readonly Block[],
  { standing }: RuleContext,
  address: string | undefined,
): ReadonlyMap<string, Block> {
  const callers = new Map<string, Block>();
  for (const block of blocks) {
    if (block.marks.length === 0 || !standing.kept(block.index)) continue;
    for (const { type, href, start, end } of block.marks) {
      const id = type === 'link' ? idOf(href, address) : undefined;
      if (id === undefined || callers.has(id)) continue;
      if (isNoteLabel(bareLabel(block.text.slice(start, end)))) callers.set(id, block);
    }
  }
  return callers;
}

/** Who refers to an element: by its id, or by that of the number in what is called a note. */
function callerOf(
  row: number,
  { ids: own, nodes }: ElementTable,
  callers: ReadonlyMap<string, Block>,
  ids: IdReader,
): Block | undefined {
  const id = (isCalledNote(nodes[row]!) ? ids.only(row, callers) : undefined) ?? own[row];
  return id === undefined ? undefined : callers.get(id);
}

/** What leads back goes: a line that is nothing else, and in a line brought back what is not brought back. */
function* judge(
  { index, text, linkDensity }: Block,
  alone: boolean,
  backs: readonly InlineMark[],
  { standing }: RuleContext,
): Iterable<Verdict> {
  const verdict = { rule: ID, block: index };
  if (!alone && backs.length > 0 && linkDensity === 1) {
    const why = 'leads back to where the note is referred to';
    yield { ...verdict, action: 'drop', category: 'navigation', why };
  } else if (!standing.kept(index)) {
    const ends = [...backs.map(({ start }) => start), text.length];
    const starts = [0, ...backs.map(({ end }) => end)];
    for (const [i, start] of starts.entries()) {
      const span = [start, ends[i]!] as const;
      if (text.slice(...span).trim() !== '')
        yield { ...verdict, span, action: 'keep', why: 'a note that the text refers to' };
    }
  }
}

import { type Element, isTag } from 'domhandler';
import type { ElementTable } from '../model/page.ts';
import { closest } from './html/closest.ts';
import { attributeOf } from './html/element.ts';
import { descend } from './metadata/dom.ts';

const BRACKETS = /^[\s[({（［【^]+|[\s\])}）］】]+$/gu;
/** A number or letters, perhaps after a word (`note 3`), or a sign: other links lead to sections. */
const LABEL = /^(?:(?:\p{L}{1,8}[\s.]?)?\p{N}{1,4}|\p{L}{1,3}|[*†‡§¶]{1,4})$/u;
const NOTE_ROLE = /(?:^|\s)(?:doc-)?(?:foot|end|rear)notes?(?:\s|$)/;
const NOTE_CLASS = /(?:^|\s)(?:(?:foot|end|spip_?)-?notes?|notes?|fu(?:ss|ß)noten?)(?:[\s_-]|$)/i;
const MAX_STEPS = 4;
/** Longer ones, in blocks, are sections. */
export const LONGEST_NOTE = 20;

/** What a link shows, without brackets. */
export function bareLabel(shown: string): string {
  return shown.replace(BRACKETS, '');
}

/** Whether a label could be that of a footnote. */
export function isNoteLabel(label: string): boolean {
  return LABEL.test(label);
}

/** Whether role or class of an element call it a note, or the place of notes. */
export function isCalledNote(node: Element): boolean {
  return (
    NOTE_ROLE.test(attributeOf(node, 'role') ?? '') ||
    NOTE_ROLE.test(attributeOf(node, 'epub:type') ?? '') ||
    NOTE_CLASS.test(attributeOf(node, 'class') ?? '')
  );
}

/** Whether the mark-up calls the element a note, or one near around it the place of notes. */
export function isDeclaredNote(elements: ElementTable, row: number): boolean {
  return closest(elements, row, isCalledNote, MAX_STEPS) !== undefined;
}

/** The ids and names of anchors in an element, itself included; read once. */
export class IdReader {
  private readonly elements: ElementTable;
  private readonly known = new Map<number, ReadonlySet<string>>();

  constructor(elements: ElementTable) {
    this.elements = elements;
  }

  in(row: number): ReadonlySet<string> {
    const known = this.known.get(row);
    if (known) return known;
    const ids = new Set<string>();
    for (const node of descend(this.elements.nodes[row]!)) {
      if (!isTag(node)) continue;
      const { id, name } = node.attribs;
      if (id !== undefined) ids.add(id);
      if (name !== undefined && node.name === 'a') ids.add(name);
    }
    this.known.set(row, ids);
    return ids;
  }

  /** The one of `wanted` in an element; undefined where there are none or several. */
  only(row: number, wanted: { has(id: string): boolean }): string | undefined {
    const found = [...this.in(row)].filter(id => wanted.has(id));
    return found.length === 1 ? found[0] : undefined;
  }
}

import { type AnyNode, type Element, isText } from 'domhandler';
import { following } from './following.ts';

/** Signs above and below the line, and what tells how a word is read, go with the word before. */
const GOES_WITH: ReadonlySet<string> = new Set(['sup', 'sub', 'rt', 'rtc', 'rp']);
/** The end of a word or a sentence. */
const ENDS = /(?:\p{Ll}{2}|\p{N}|\S[)\]”!?.…])$/u;
/** Several words, of which the first has a capital. */
const BEGINS = /^\p{Lu}\S*\s+\S/u;

/** Whether what an element within a line says begins anew, with no space behind the text that ends so. */
export function isGluedPart(node: Element, before: string): boolean {
  return !GOES_WITH.has(node.name) && ENDS.test(before) && BEGINS.test(beginningOf(node));
}

/** So many signs have the first two words. */
const SIGNS = 60;

function beginningOf(root: Element): string {
  let text = '';
  let node: AnyNode | undefined = root;
  while (node && text.length < SIGNS) {
    if (isText(node)) text += node.data;
    node = following(node, root);
  }
  return text;
}

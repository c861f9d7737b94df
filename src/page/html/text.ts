import { Text } from 'domhandler';
import { ElementType } from 'htmlparser2';
import { lieBehind } from './prototype.ts';

class PageText {
  parent: Text['parent'] = null;
  prev: Text['prev'] = null;
  next: Text['next'] = null;
  data: string;

  constructor(data: string) {
    this.data = data;
  }
}
lieBehind(PageText, Text);
Object.defineProperty(PageText.prototype, 'type', { value: ElementType.Text });

export function pageText(data: string): Text {
  return new PageText(data) as unknown as Text;
}

const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;

/** Longer indents are made anew each time. */
const DEEPEST = 64;
/** By what they begin with and what they go on with: most texts are the line end and indent between two tags. */
const INDENTS = ['\n ', '\n\t', '  '].map(([first, other]) =>
  Array.from({ length: DEEPEST }, (_, length) =>
    // One piece of memory, where a sum of strings is a tree of them.
    Buffer.from(first!.padEnd(length, other)).toString('latin1'),
  ),
);

/** The text of `[start, end)` where that is a line end and an indent, or spaces; undefined for any other. */
export function indent(html: string, start: number, end: number): string | undefined {
  const length = end - start;
  const first = html.charCodeAt(start);
  if (length >= DEEPEST || (first !== LINE_FEED && first !== SPACE)) return undefined;
  const other = length > 1 ? html.charCodeAt(start + 1) : SPACE;
  if (other !== SPACE && (other !== TAB || first === SPACE)) return undefined;
  for (let at = start + 2; at < end; at++) if (html.charCodeAt(at) !== other) return undefined;
  return INDENTS[first === SPACE ? 2 : other === TAB ? 1 : 0]![length];
}

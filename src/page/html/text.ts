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

/** A text that is decoded when first asked for: scripts are half of a page, and hardly one of them is read. */
class UnreadText {
  parent: Text['parent'] = null;
  prev: Text['prev'] = null;
  next: Text['next'] = null;
  /** As the page has it; undefined when it was changed. */
  bytes: Buffer | undefined;
  private known: string | undefined = undefined;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get data(): string {
    return (this.known ??= this.bytes!.toString());
  }

  set data(data: string) {
    this.known = data;
    this.bytes = undefined;
  }
}

for (const own of [PageText, UnreadText]) {
  lieBehind(own, Text);
  Object.defineProperty(own.prototype, 'type', { value: ElementType.Text });
}

export function pageText(data: string): Text {
  return new PageText(data) as unknown as Text;
}

/** The text that these bytes of a page are. */
export function unreadText(bytes: Buffer): Text {
  return new UnreadText(bytes) as unknown as Text;
}

/** What there is of a text without decoding it: its bytes, where it is as the page has it. */
export function undecoded(text: Text): Buffer | string {
  return (text instanceof UnreadText && text.bytes) || text.data;
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
export function indent(bytes: Uint8Array, start: number, end: number): string | undefined {
  const length = end - start;
  const first = bytes[start];
  if (length >= DEEPEST || (first !== LINE_FEED && first !== SPACE)) return undefined;
  const other = length > 1 ? bytes[start + 1] : SPACE;
  if (other !== SPACE && (other !== TAB || first === SPACE)) return undefined;
  for (let at = start + 2; at < end; at++) if (bytes[at] !== other) return undefined;
  return INDENTS[first === SPACE ? 2 : other === TAB ? 1 : 0]![length];
}

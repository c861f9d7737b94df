import { Text } from 'domhandler';
import { ElementType } from 'htmlparser2';
import { lieBehind } from './prototype.ts';
import type { Source } from './source.ts';

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
  private readonly source: Source;
  private readonly start: number;
  private readonly end: number;
  private known: string | undefined = undefined;

  constructor(source: Source, start: number, end: number) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get data(): string {
    return (this.known ??= this.source.text(this.start, this.end));
  }

  set data(data: string) {
    this.known = data;
  }

  beginning(length: number): string {
    return this.source.text(this.start, Math.min(this.end, this.start + length));
  }

  get size(): number {
    return this.end - this.start;
  }

  includes(word: string): boolean {
    return this.source.bytes.subarray(this.start, this.end).includes(word);
  }
}

for (const own of [PageText, UnreadText]) {
  lieBehind(own, Text);
  Object.defineProperty(own.prototype, 'type', { value: ElementType.Text });
}

export function pageText(data: string): Text {
  return new PageText(data) as unknown as Text;
}

/** The text of `[start, end)` in a page, as it is written there. */
export function unreadText(source: Source, start: number, end: number): Text {
  return new UnreadText(source, start, end) as unknown as Text;
}

const BEGINNING = 200;

/** The first 200 characters or bytes of a text, without decoding the rest. */
export function beginningOf(text: Text): string {
  return text instanceof UnreadText ? text.beginning(BEGINNING) : text.data.slice(0, BEGINNING);
}

/** The length of a text as the page has it, without decoding it: in bytes, or in characters where it has been read. */
export function sizeOf(text: Text): number {
  return text instanceof UnreadText ? text.size : text.data.length;
}

/** Whether a text has a word of ASCII letters in it, without decoding it. */
export function mentions(text: Text, word: string): boolean {
  return text instanceof UnreadText ? text.includes(word) : text.data.includes(word);
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

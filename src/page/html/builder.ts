import { type ChildNode, Comment, Document, Element, type Text } from 'domhandler';
import type { AttributeReader } from './attributes.ts';
import { ReadElement } from './element.ts';
import type { Tag } from './tags.ts';
import { pageText, unreadText } from './text.ts';

/** Pages that leave more open in one element leave nothing but open ones. */
const MOST_LEFT_OPEN = 64;
/** Of an element that is still open; none of it is changed. */
const PENDING: ChildNode[] = [];

/**
 * Builds the tree that htmlparser2 builds with domhandler, without comments, declarations and processing
 * instructions; elements that pages leave open stand beside each other, not in each other. Children are gathered on one
 * stack, and get an array of their number when their parent ends.
 */
export class TreeBuilder {
  private readonly root = new Document([]);
  private readonly reader: AttributeReader;
  /** The elements that are still open: their tags, and where the children of those around them begin in `waiting`. */
  private readonly open: Tag[] = [];
  private readonly elements: Element[] = [];
  private readonly firsts: number[] = [];
  /** How many are. */
  private depth = 0;
  private readonly waiting: ChildNode[] = [];
  private count = 0;
  private parent: Document | Element = this.root;
  private first = 0;
  /** The text that text goes on in. */
  private text: Text | undefined;
  /** Whether `/>` ends elements, for each element that has said so. */
  private readonly foreign: boolean[] = [];

  constructor(reader: AttributeReader) {
    this.reader = reader;
  }

  /** Whether this is in SVG or MathML, where text may be in CDATA sections. */
  get isForeign(): boolean {
    let at = this.depth - 1;
    while (at >= 0 && this.open[at]!.foreign === undefined) at--;
    return at >= 0 && this.open[at]!.foreign === true;
  }

  /** The element that is open and ends next, if pages are right. */
  get innermost(): Tag | undefined {
    return this.depth > 0 ? this.open[this.depth - 1] : undefined;
  }

  /** A tag that was just passed over by the reader; `at`: where its attributes begin. */
  openTag(tag: Tag, at: number): void {
    const { reader } = this;
    this.endBefore(tag);
    if (tag.isVoid) {
      this.addLeaf(tag, at);
      return;
    }
    if (tag.foreign !== undefined) this.foreign.push(tag.foreign);
    if (reader.selfClosing && this.foreign.at(-1)) this.addLeaf(tag, at);
    else this.begin(tag, at);
  }

  /** An end tag that ends nothing is passed over, but for two that make an element of their own. */
  closeTag(tag: Tag): void {
    if (tag.foreign !== undefined) this.foreign.pop();
    if (tag.isVoid) {
      if (tag.name === 'br') this.add(new Element('br', {}));
      return;
    }
    let at = this.depth - 1;
    while (at >= 0 && this.open[at]!.name !== tag.name) at--;
    if (at >= 0) while (this.depth > at) this.end();
    else if (tag.name === 'p') this.add(new Element('p', {}));
  }

  addText(data: string): void {
    if (this.text) {
      this.text.data += data;
      return;
    }
    this.addNew(pageText(data));
  }

  /** Text that has no references to decode, as the page has it. */
  addUnread(bytes: Buffer): void {
    if (this.text) this.text.data += bytes.toString();
    else this.addNew(unreadText(bytes));
  }

  addComment(data: string): void {
    this.add(new Comment(data));
  }

  private addNew(text: Text): void {
    this.add(text);
    this.text = text;
  }

  finish(): Document {
    while (this.depth > 0) this.end();
    this.root.children = this.waiting.slice(0, this.count);
    return this.root;
  }

  private endBefore({ ends, past }: Tag): void {
    if (ends.size === 0) return;
    for (
      let at = this.innermostBut(past);
      at >= 0 && ends.has(this.open[at]!.name);
      at = this.innermostBut(past)
    )
      while (this.depth > at) this.end();
  }

  /** Where the innermost element is open that is none of these; -1 where too many are. */
  private innermostBut(names: ReadonlySet<string>): number {
    const least = this.depth - 1 - MOST_LEFT_OPEN;
    let at = this.depth - 1;
    while (at >= 0 && names.has(this.open[at]!.name)) if (--at < least) return -1;
    return at;
  }

  private begin(tag: Tag, at: number): void {
    const element = new ReadElement(tag.name, tag.type, PENDING, this.reader, at);
    this.add(element);
    this.open[this.depth] = tag;
    this.elements[this.depth] = element;
    this.firsts[this.depth++] = this.first;
    this.parent = element;
    this.first = this.count;
  }

  private addLeaf(tag: Tag, at: number): void {
    this.add(new ReadElement(tag.name, tag.type, [], this.reader, at));
  }

  private end(): void {
    const element = this.elements[--this.depth]!;
    element.children = this.count > this.first ? this.waiting.slice(this.first, this.count) : [];
    this.count = this.first;
    this.first = this.firsts[this.depth]!;
    this.parent = element.parent as Document | Element;
    this.text = undefined;
  }

  private add(node: ChildNode): void {
    if (this.count > this.first) {
      const before = this.waiting[this.count - 1]!;
      node.prev = before;
      before.next = node;
    }
    node.parent = this.parent;
    this.waiting[this.count++] = node;
    this.text = undefined;
  }
}

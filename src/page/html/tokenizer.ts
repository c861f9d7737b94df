import { AttributeReader } from './attributes.ts';
import { TreeBuilder } from './builder.ts';
import { decodedText } from './references.ts';
import {
  BRACKET,
  EXCLAMATION,
  endsName,
  GREATER,
  HYPHEN,
  indexOfNear,
  isLetter,
  isSpace,
  LESS,
  QUESTION,
  SLASH,
  says,
  skipSpace,
} from './signs.ts';
import type { Source } from './source.ts';
import { isBound } from './streamed-parts.ts';
import { TAGS, type Tag } from './tags.ts';
import { indent } from './text.ts';

const CDATA = '[CDATA[';
const CDATA_END = ']]>';
const LONGEST_BOUND = 2;
/** How the placeholder of a veiled mail address begins. */
const PLACEHOLDER = '[email';

/**
 * Splits HTML as htmlparser2's tokenizer does (`</>` and CDATA sections as the standard does), for documents that are
 * there as a whole: instead of a step of a state machine for every character, what ends a text, script, comment or
 * quoted value is searched for. A method that reads something takes where it begins and returns where the next thing
 * does; `length` at the end.
 */
export class Tokenizer {
  /** Whether there was a `template`, as in the place of parts that are still to come. */
  sawTemplate = false;
  /** Whether a text began like the placeholder of a veiled mail address. */
  sawVeiled = false;
  readonly tree: TreeBuilder;
  private readonly source: Source;
  private readonly bytes: Buffer;
  private readonly length: number;
  private readonly attributes: AttributeReader;

  constructor(source: Source) {
    this.source = source;
    this.bytes = source.bytes;
    this.length = source.bytes.length;
    this.attributes = new AttributeReader(source);
    this.tree = new TreeBuilder(this.attributes);
  }

  read(): void {
    for (let at = 0; at < this.length; ) at = this.textAndTag(at);
  }

  /** Text, and the tag or comment behind it. A `<` that begins none of these is text. */
  private textAndTag(start: number): number {
    const { bytes, length } = this;
    for (let from = start; ; from++) {
      from = indexOfNear(bytes, LESS, from, length);
      if (from < 0) {
        this.text(start, length);
        return length;
      }
      const code = bytes[from + 1]!;
      if (isLetter(code)) {
        this.text(start, from);
        return this.openTag(from + 1);
      }
      if (code === SLASH) {
        const name = skipSpace(bytes, from + 2, length);
        if (name >= length) continue;
        this.text(start, from);
        return isLetter(bytes[name]!) ? this.closeTag(name) : this.bogusComment(name);
      }
      if (code === EXCLAMATION || code === QUESTION) {
        this.text(start, from);
        return code === EXCLAMATION ? this.declaration(from + 2) : this.instruction(from + 2);
      }
    }
  }

  private openTag(start: number): number {
    const { bytes, length } = this;
    let end = start + 1;
    while (end < length && !endsName(bytes[end]!)) end++;
    const close = this.attributes.passOver(end);
    if (close >= length) return length;
    const tag = TAGS.of(this.source, start, end);
    this.tree.openTag(tag, end);
    if (tag.name === 'template') this.sawTemplate = true;
    return tag.isRaw && !this.attributes.selfClosing ? this.rawText(close + 1, tag) : close + 1;
  }

  /** The content of an element that ends at its end tag alone. */
  private rawText(start: number, { name }: Tag): number {
    const { bytes } = this;
    for (let at = bytes.indexOf(LESS, start); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
      if (bytes[at + 1] !== SLASH || !says(bytes, name, at + 2)) continue;
      const behind = bytes[at + 2 + name.length]!;
      if (behind !== GREATER && !isSpace(behind)) continue;
      this.content(start, at, name);
      return this.closeTag(at + 2);
    }
    this.content(start, this.length, name);
    return this.length;
  }

  /** Of the elements whose content is text, titles alone have their references decoded. */
  private content(start: number, end: number, name: string): void {
    if (name === 'title') this.text(start, end);
    else this.plainText(start, end);
  }

  private closeTag(start: number): number {
    const { bytes, length, tree } = this;
    const { innermost } = tree;
    // Most end tags end what is open, and the name need not be looked up.
    if (innermost?.isPlain && says(bytes, innermost.name, start)) {
      const behind = start + innermost.name.length;
      if (bytes[behind] === GREATER) {
        tree.closeTag(innermost);
        return behind + 1;
      }
    }
    let end = start + 1;
    for (; end < length; end++) {
      const code = bytes[end]!;
      if (code === GREATER || isSpace(code)) break;
    }
    if (end >= length) return length;
    tree.closeTag(TAGS.of(this.source, start, end));
    const close = bytes.indexOf(GREATER, end);
    return close < 0 ? length : close + 1;
  }

  /** `</3>`, `</>` */
  private bogusComment(start: number): number {
    const end = this.bytes.indexOf(GREATER, start);
    return end < 0 ? this.plainText(start, this.length) : end + 1;
  }

  /** What begins with `<!`: a comment, a CDATA section or a declaration. */
  private declaration(start: number): number {
    const { bytes } = this;
    let from = start + 1;
    if (bytes[start]! === HYPHEN) {
      if (bytes[start + 1]! === HYPHEN) {
        // `<!-->` is a whole comment.
        const end = this.behind('-->', start);
        if (this.sawTemplate) this.bound(start + 2, end - 3);
        return end;
      }
      from = start + 2;
    } else if (bytes[start]! === BRACKET && this.tree.isForeign && this.isCdata(start)) {
      return this.cdata(start + CDATA.length);
    }
    const end = bytes.indexOf(GREATER, from);
    return end < 0 ? this.plainText(start, this.length) : end + 1;
  }

  /** Text in SVG or MathML. */
  private cdata(start: number): number {
    const end = this.bytes.indexOf(CDATA_END, start);
    if (end < 0) return this.plainText(start, this.length);
    return this.plainText(start, end) + CDATA_END.length;
  }

  private instruction(start: number): number {
    const end = this.bytes.indexOf(GREATER, start);
    return end < 0 ? this.plainText(start, this.length) : end + 1;
  }

  private behind(mark: string, from: number): number {
    const at = this.bytes.indexOf(mark, from);
    return at < 0 ? this.length : at + mark.length;
  }

  /** Of comments only those stay that tell where the parts of a streamed page go. */
  private bound(start: number, end: number): void {
    const comment = end - start > LONGEST_BOUND ? '' : this.bytes.toString('latin1', start, end);
    if (isBound(comment)) this.tree.addComment(comment);
  }

  private isCdata(start: number): boolean {
    return this.bytes.toString('latin1', start, start + CDATA.length) === CDATA;
  }

  private text(start: number, end: number): void {
    if (start >= end) return;
    if (this.bytes[start]! === BRACKET && says(this.bytes, PLACEHOLDER, start)) this.sawVeiled = true;
    this.tree.addText(indent(this.bytes, start, end) ?? decodedText(this.source, start, end));
  }

  private plainText(start: number, end: number): number {
    if (start < end) this.tree.addUnread(this.bytes.subarray(start, end));
    return end;
  }
}

import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';
import { QuoteType, type TokenizerCallbacks } from 'htmlparser2';

/** Elements whose content is text up to their end tag. */
const RAW = ['script', 'style', 'title', 'textarea', 'xmp'];

const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const RETURN = 0x0d;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const BRACKET = 0x5b;

/**
 * Splits HTML as htmlparser2's own tokenizer does, for documents that are there as a whole: instead of a step of
 * a state machine for every character, what ends a text, script, comment or quoted value is searched for. A
 * method that reads something takes where it begins and returns where the next thing does; `length` at the end.
 */
export class WholeTokenizer {
  readonly running = true;
  private readonly to: TokenizerCallbacks;
  private html = '';
  private length = 0;
  /** Where the next `&` is, from the last place that was asked about. */
  private ampersand = -1;
  private readonly decoder: EntityDecoder;
  /** What the decoder found last, and how many characters it stands for. */
  private readonly decoded: number[] = [];
  private consumed = 0;

  constructor(_options: unknown, to: TokenizerCallbacks) {
    this.to = to;
    this.decoder = new EntityDecoder(htmlDecodeTree, (codePoint, consumed) => {
      this.decoded.push(codePoint);
      this.consumed = consumed;
    });
  }

  write(html: string): void {
    this.html = html;
    this.length = html.length;
    this.ampersand = -1;
    for (let at = 0; at < this.length; ) at = this.textAndTag(at);
  }

  end(): void {
    this.to.onend();
  }

  /** Text, and the tag or comment behind it. A `<` that begins none of these is text. */
  private textAndTag(start: number): number {
    const { html } = this;
    for (let from = start; ; from++) {
      from = html.indexOf('<', from);
      if (from < 0) {
        this.text(start, this.length);
        return this.length;
      }
      const code = html.charCodeAt(from + 1);
      if (isLetter(code)) {
        this.text(start, from);
        return this.openTag(from + 1);
      }
      if (code === SLASH) {
        const name = this.skipSpace(from + 2);
        if (name >= this.length || html.charCodeAt(name) === GREATER) continue;
        this.text(start, from);
        return isLetter(html.charCodeAt(name)) ? this.closeTag(name) : this.bogusComment(name);
      }
      if (code === EXCLAMATION || code === QUESTION) {
        this.text(start, from);
        return code === EXCLAMATION ? this.declaration(from + 2) : this.instruction(from + 2);
      }
    }
  }

  private openTag(start: number): number {
    const { html, length } = this;
    let end = start + 1;
    while (end < length && !endsName(html.charCodeAt(end))) end++;
    if (end >= length) return length;
    this.to.onopentagname(start, end);
    return this.attributes(end, this.rawName(start, end));
  }

  private rawName(start: number, end: number): string | undefined {
    for (const name of RAW) if (name.length === end - start && this.says(name, start)) return name;
    return undefined;
  }

  /** Whether an ASCII word in lower case stands here, in any case. */
  private says(word: string, at: number): boolean {
    for (let i = 0; i < word.length; i++)
      if ((this.html.charCodeAt(at + i) | 0x20) !== word.charCodeAt(i)) return false;
    return true;
  }

  /** The rest of an opening tag, and the content of an element that is `raw`. */
  private attributes(start: number, raw: string | undefined): number {
    const { html, length, to } = this;
    for (let at = start; at < length; ) {
      const code = html.charCodeAt(at);
      if (code === GREATER) {
        to.onopentagend(at);
        return raw === undefined ? at + 1 : this.rawText(at + 1, raw);
      }
      if (code === SLASH) {
        at = this.skipSpace(at + 1);
        if (html.charCodeAt(at) !== GREATER) continue;
        to.onselfclosingtag(at);
        return at + 1;
      }
      at = isSpace(code) ? at + 1 : this.attribute(at);
    }
    return length;
  }

  private attribute(start: number): number {
    const { html, length, to } = this;
    let end = start + 1;
    while (end < length && !endsName(html.charCodeAt(end)) && html.charCodeAt(end) !== EQUALS) end++;
    if (end >= length) return length;
    to.onattribname(start, end);
    const sign = this.skipSpace(end);
    if (html.charCodeAt(sign) === EQUALS) return this.value(this.skipSpace(sign + 1));
    if (sign < length) to.onattribend(QuoteType.NoValue, end);
    return sign;
  }

  private value(start: number): number {
    const { html, length, to } = this;
    const quote = html.charCodeAt(start);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const end = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1);
      if (end < 0) return length;
      this.valueText(start + 1, end);
      to.onattribend(quote === DOUBLE_QUOTE ? QuoteType.Double : QuoteType.Single, end + 1);
      return end + 1;
    }
    let end = start;
    while (end < length && !isSpace(html.charCodeAt(end)) && html.charCodeAt(end) !== GREATER) end++;
    if (end >= length) return length;
    this.valueText(start, end);
    to.onattribend(QuoteType.Unquoted, end);
    return end;
  }

  private valueText(start: number, end: number): void {
    let from = start;
    for (let at = this.nextAmpersand(start); at < end; at = this.nextAmpersand(at)) {
      if (!this.decode(at, DecodingMode.Attribute)) {
        at++;
        continue;
      }
      if (from < at) this.to.onattribdata(from, at);
      for (const codePoint of this.decoded) this.to.onattribentity(codePoint);
      from = at += this.consumed;
    }
    if (from < end) this.to.onattribdata(from, end);
  }

  /** The content of an element that ends at its end tag alone. */
  private rawText(start: number, name: string): number {
    const { html } = this;
    for (let at = html.indexOf('</', start); at >= 0; at = html.indexOf('</', at + 2)) {
      if (!this.says(name, at + 2)) continue;
      const behind = html.charCodeAt(at + 2 + name.length);
      if (behind !== GREATER && !isSpace(behind)) continue;
      this.content(start, at, name);
      return this.closeTag(at + 2);
    }
    this.content(start, this.length, name);
    return this.length;
  }

  /** Of the elements whose content is text, titles alone have their entities decoded. */
  private content(start: number, end: number, name: string): void {
    if (name === 'title') this.text(start, end);
    else this.plainText(start, end);
  }

  private closeTag(start: number): number {
    const { html, length } = this;
    let end = start + 1;
    while (end < length && !isSpace(html.charCodeAt(end)) && html.charCodeAt(end) !== GREATER) end++;
    if (end >= length) return length;
    this.to.onclosetag(start, end);
    const close = html.indexOf('>', end);
    return close < 0 ? length : close + 1;
  }

  /** `</3>` */
  private bogusComment(start: number): number {
    const end = this.html.indexOf('>', start + 1);
    if (end < 0) return this.plainText(start, this.length);
    this.to.oncomment(start, end, 0);
    return end + 1;
  }

  /** What begins with `<!`: a comment, a CDATA section or a declaration. */
  private declaration(start: number): number {
    const { html } = this;
    let from = start + 1;
    if (html.charCodeAt(start) === HYPHEN) {
      if (html.charCodeAt(start + 1) === HYPHEN) return this.comment(start + 2);
      from = start + 2;
    } else if (html.charCodeAt(start) === BRACKET) {
      if (html.startsWith('CDATA[', start + 1)) return this.cdata(start + 7);
    }
    const end = html.indexOf('>', from);
    if (end < 0) return this.plainText(start, this.length);
    this.to.ondeclaration(start, end);
    return end + 1;
  }

  private comment(start: number): number {
    // `<!-->` is a whole comment.
    const end = this.html.indexOf('-->', start - 2);
    if (end < 0) {
      this.to.oncomment(start, this.length, 0);
      return this.length;
    }
    this.to.oncomment(start, end + 2, 2);
    return end + 3;
  }

  private cdata(start: number): number {
    const end = this.html.indexOf(']]>', start);
    if (end < 0) {
      this.to.oncdata(start, this.length, 0);
      return this.length;
    }
    this.to.oncdata(start, end + 2, 2);
    return end + 3;
  }

  private instruction(start: number): number {
    const end = this.html.indexOf('>', start);
    if (end < 0) return this.plainText(start, this.length);
    this.to.onprocessinginstruction(start, end);
    return end + 1;
  }

  private text(start: number, end: number): void {
    let from = start;
    for (let at = this.nextAmpersand(start); at < end; at = this.nextAmpersand(at)) {
      if (!this.decode(at, DecodingMode.Legacy)) {
        at++;
        continue;
      }
      this.plainText(from, at);
      from = at += this.consumed;
      for (const codePoint of this.decoded) this.to.ontextentity(codePoint, from);
    }
    this.plainText(from, end);
  }

  private plainText(start: number, end: number): number {
    if (start < end) this.to.ontext(start, end);
    return end;
  }

  /** Decodes what an `&` begins; false where that is no entity. */
  private decode(at: number, mode: DecodingMode): boolean {
    this.decoded.length = 0;
    this.decoder.startEntity(mode);
    if (this.decoder.write(this.html, at + 1) < 0 && this.html.charCodeAt(at + 1) !== AMPERSAND)
      this.decoder.end();
    return this.decoded.length > 0;
  }

  private nextAmpersand(from: number): number {
    if (this.ampersand < from) {
      const at = this.html.indexOf('&', from);
      this.ampersand = at < 0 ? Number.MAX_SAFE_INTEGER : at;
    }
    return this.ampersand;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (at < this.length && isSpace(this.html.charCodeAt(at))) at++;
    return at;
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === TAB || code === FORM_FEED || code === RETURN;
}

function endsName(code: number): boolean {
  return code === SLASH || code === GREATER || isSpace(code);
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

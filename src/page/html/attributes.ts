import { Names } from './names.ts';
import { decodedValue } from './references.ts';
import {
  DOUBLE_QUOTE,
  EQUALS,
  endsName,
  GREATER,
  isSpace,
  SINGLE_QUOTE,
  SLASH,
  says,
  skipSpace,
} from './signs.ts';
import type { Source } from './source.ts';

/** Attributes that the walk over a page asks every element for, as bits. */
export const HINT = { href: 1, style: 2, hidden: 4, itemprop: 8 } as const;

const BY_LENGTH: readonly (keyof typeof HINT | undefined)[] = (() => {
  const names: (keyof typeof HINT | undefined)[] = [];
  for (const name of Object.keys(HINT) as (keyof typeof HINT)[]) names[name.length] = name;
  return names;
})();

const NAMES = new Names(name => name);

/** Reads the attributes of tags. A tag is passed over when the page is read, and read when someone asks. */
export class AttributeReader {
  /** Of the tag passed over last: bits of `HINT` for what it has, and whether it ends in `/>`. */
  hints = 0;
  selfClosing = false;
  private readonly source: Source;
  private readonly html: string;
  private at = 0;
  private nameStart = 0;
  private nameEnd = 0;
  /** Where there is no value, both are 0. */
  private valueStart = 0;
  private valueEnd = 0;

  constructor(source: Source) {
    this.source = source;
    this.html = source.html;
  }

  /** Where the tag that goes on at `start` has its `>`; the length of the page when it breaks off in the tag. */
  passOver(start: number): number {
    this.hints = 0;
    this.at = start;
    while (this.next()) this.hints |= this.hint();
    return this.at;
  }

  /** The attributes of a tag that is whole; of several of one name, the first. */
  read(start: number): Record<string, string> {
    const { source } = this;
    const attributes: Record<string, string> = {};
    this.at = start;
    while (this.next()) {
      const name = NAMES.of(source, this.nameStart, this.nameEnd);
      if (Object.hasOwn(attributes, name)) continue;
      attributes[name] = this.valueStart === 0 ? '' : decodedValue(source, this.valueStart, this.valueEnd);
    }
    return attributes;
  }

  /** Moves behind the next attribute; false at the end of the tag. */
  private next(): boolean {
    const { html } = this;
    this.selfClosing = false;
    for (let { at } = this; at < html.length; ) {
      const code = html.charCodeAt(at);
      if (code === GREATER) {
        this.at = at;
        return false;
      }
      if (code === SLASH) {
        at = skipSpace(html, at + 1);
        this.selfClosing = html.charCodeAt(at) === GREATER;
      } else if (isSpace(code)) at++;
      else {
        this.at = this.attribute(at);
        return this.at < html.length;
      }
    }
    this.at = html.length;
    return false;
  }

  private attribute(start: number): number {
    const { html } = this;
    let end = start + 1;
    for (; end < html.length; end++) {
      const code = html.charCodeAt(end);
      if (code === EQUALS || endsName(code)) break;
    }
    this.nameStart = start;
    this.nameEnd = end;
    this.valueStart = 0;
    const sign = skipSpace(html, end);
    return html.charCodeAt(sign) === EQUALS ? this.value(skipSpace(html, sign + 1)) : sign;
  }

  private value(start: number): number {
    const { html } = this;
    const quote = html.charCodeAt(start);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const end = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1);
      if (end < 0) return html.length;
      this.valueStart = start + 1;
      this.valueEnd = end;
      return end + 1;
    }
    let end = start;
    for (; end < html.length; end++) {
      const code = html.charCodeAt(end);
      if (code === GREATER || isSpace(code)) break;
    }
    this.valueStart = start;
    this.valueEnd = end;
    return end;
  }

  private hint(): number {
    const name = BY_LENGTH[this.nameEnd - this.nameStart];
    return name !== undefined && says(this.html, name, this.nameStart) ? HINT[name] : 0;
  }
}

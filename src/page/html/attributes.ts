import { ClassNames } from './class-names.ts';
import { Names } from './names.ts';
import { decodedValue } from './references.ts';
import {
  DOUBLE_QUOTE,
  EQUALS,
  endsName,
  GREATER,
  indexOfNear,
  isSpace,
  SINGLE_QUOTE,
  SLASH,
  says,
  skipSpace,
} from './signs.ts';
import type { Source } from './source.ts';

/** Attributes that many elements are asked for, as bits. */
export const HINT = {
  href: 1,
  style: 2,
  hidden: 4,
  itemprop: 8,
  class: 16,
  id: 32,
  role: 64,
  itemtype: 128,
  property: 256,
  typeof: 512,
  rel: 1024,
  'data-testid': 2048,
  type: 4096,
  'epub:type': 8192,
  'data-cfemail': 16384,
  'data-src': 32768,
  alt: 65536,
  'aria-hidden': 131072,
  width: 262144,
  height: 524288,
} as const;
export type Hinted = keyof typeof HINT;

interface Hint {
  readonly name: Hinted;
  readonly bit: number;
}

const LONGEST = 12;
/** By length, first and last letter: no two of them have all three alike. */
const BY_SIGNS: readonly (Hint | undefined)[] = (() => {
  const hints: (Hint | undefined)[] = new Array((LONGEST + 1) << 10).fill(undefined);
  for (const [name, bit] of Object.entries(HINT) as [Hinted, number][])
    hints[signsOf(name.length, name.charCodeAt(0), name.charCodeAt(name.length - 1))] = { name, bit };
  return hints;
})();

function signsOf(length: number, first: number, last: number): number {
  return (length << 10) | ((first & 0x1f) << 5) | (last & 0x1f);
}

const NAMES = new Names(name => name);

/** Reads the attributes of tags. A tag is passed over when the page is read, and read when someone asks. */
export class AttributeReader {
  /** Of the tag passed over last: bits of `HINT` for what it has, and whether it ends in `/>`. */
  hints = 0;
  selfClosing = false;
  /** What its `class` says. */
  called: string | undefined;
  private readonly source: Source;
  private readonly bytes: Buffer;
  private readonly length: number;
  private readonly classNames: ClassNames;
  private at = 0;
  private nameStart = 0;
  private nameEnd = 0;
  /** Where there is no value, both are 0. */
  private valueStart = 0;
  private valueEnd = 0;

  constructor(source: Source) {
    this.source = source;
    this.bytes = source.bytes;
    this.length = source.bytes.length;
    this.classNames = new ClassNames(source);
  }

  /** Where the tag that goes on at `start` has its `>`; the length of the page when it breaks off in the tag. */
  passOver(start: number): number {
    this.called = undefined;
    this.at = start;
    let hints = 0;
    while (this.next()) {
      const hint = this.hint();
      if (hint === HINT.class && (hints & hint) === 0)
        this.called = this.classNames.at(this.valueStart, this.valueEnd);
      hints |= hint;
    }
    this.hints = hints;
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

  /** The value of one attribute of a tag that is whole; undefined where the tag has none of that name. */
  value(start: number, name: Hinted): string | undefined {
    this.at = start;
    while (this.next()) {
      if (this.nameEnd - this.nameStart !== name.length || !says(this.bytes, name, this.nameStart)) continue;
      return this.valueStart === 0 ? '' : decodedValue(this.source, this.valueStart, this.valueEnd);
    }
    return undefined;
  }

  /** Moves behind the next attribute; false at the end of the tag. */
  private next(): boolean {
    const { bytes, length } = this;
    this.selfClosing = false;
    for (let { at } = this; at < length; ) {
      const code = bytes[at]!;
      if (code === GREATER) {
        this.at = at;
        return false;
      }
      if (code === SLASH) {
        at = skipSpace(bytes, at + 1, length);
        this.selfClosing = bytes[at]! === GREATER;
      } else if (isSpace(code)) at++;
      else {
        this.at = this.attribute(at);
        return this.at < length;
      }
    }
    this.at = length;
    return false;
  }

  private attribute(start: number): number {
    const { bytes, length } = this;
    let end = start + 1;
    for (; end < length; end++) {
      const code = bytes[end]!;
      if (code === EQUALS || endsName(code)) break;
    }
    this.nameStart = start;
    this.nameEnd = end;
    this.valueStart = 0;
    this.valueEnd = 0;
    const sign = skipSpace(bytes, end, length);
    return bytes[sign]! === EQUALS ? this.passValue(skipSpace(bytes, sign + 1, length)) : sign;
  }

  private passValue(start: number): number {
    const { bytes, length } = this;
    const quote = bytes[start]!;
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const end = indexOfNear(bytes, quote, start + 1, length);
      if (end < 0) return length;
      this.valueStart = start + 1;
      this.valueEnd = end;
      return end + 1;
    }
    let end = start;
    for (; end < length; end++) {
      const code = bytes[end]!;
      if (code === GREATER || isSpace(code)) break;
    }
    this.valueStart = start;
    this.valueEnd = end;
    return end;
  }

  private hint(): number {
    const { bytes, nameStart, nameEnd } = this;
    const length = nameEnd - nameStart;
    if (length > LONGEST) return 0;
    const hint = BY_SIGNS[signsOf(length, bytes[nameStart]!, bytes[nameEnd - 1]!)];
    return hint !== undefined && says(bytes, hint.name, nameStart) ? hint.bit : 0;
  }
}

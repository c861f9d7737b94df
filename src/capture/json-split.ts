import type { Chunks } from './chunks.ts';

/** An element of the array, or why it is none. */
export type JsonElement = { text: Buffer } | { tooLong: true };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const MAX_NAME = 256;

const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

type State = 'none' | 'cut' | 'whole' | 'more';

/**
 * Splits a JSON document into the elements of one of its arrays (`path` gives the names of the objects'
 * members down to it, none for the document itself), one at a time, never holding more than `maxElement`
 * bytes. Reads structure only: what is wrong inside an element shows when that is parsed. Returns whether the
 * array was found, and closed; `more` where it is the document itself and something follows it.
 */
export async function* splitArray(
  chunks: Chunks,
  path: readonly string[],
  maxElement: number,
): AsyncGenerator<JsonElement, State> {
  const splitter = new Splitter(path, maxElement);
  for await (const chunk of chunks) {
    yield* splitter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    if (splitter.state === 'more' || (splitter.state === 'whole' && path.length > 0)) break;
  }
  return splitter.state;
}

class Splitter {
  state: State = 'none';
  #path: readonly string[];
  #max: number;
  #depth = 0;
  /** Names of the members that the open objects are at; empty in arrays. */
  #names: string[] = [];
  #inString = false;
  #escaped = false;
  #string: number[] = [];
  #parts: Buffer[] = [];
  #size = 0;

  constructor(path: readonly string[], max: number) {
    this.#path = path;
    this.#max = max;
  }

  *push(chunk: Buffer): Generator<JsonElement> {
    if (this.state === 'whole') return this.#behind(chunk);
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (this.#inString) this.#readString(byte);
      else if (byte === QUOTE) {
        this.#inString = true;
        this.#string = [];
      } else if (OPEN.has(byte)) {
        this.#depth++;
        // Deeper names don't matter, however deep it goes.
        if (this.#depth <= this.#path.length) this.#names[this.#depth] = '';
        if (this.state === 'none' && byte === 0x5b && this.#isTarget()) {
          this.state = 'cut';
          start = i + 1;
        }
      } else if (CLOSE.has(byte) || byte === COMMA) {
        const ends = this.state === 'cut' && this.#depth === this.#path.length + 1;
        if (ends) {
          this.#hold(chunk.subarray(start, i));
          yield* this.#take();
          start = i + 1;
        }
        if (byte !== COMMA) this.#depth--;
        if (ends && byte !== COMMA) {
          this.state = 'whole';
          return this.#behind(chunk.subarray(i + 1));
        }
      } else if (byte === 0x3a && this.state === 'none' && this.#depth <= this.#path.length) {
        this.#names[this.#depth] = Buffer.from(this.#string).toString('utf8');
      }
    }
    if (this.state === 'cut') this.#hold(chunk.subarray(start));
  }

  #behind(rest: Buffer): void {
    if (!rest.every(byte => BLANK.has(byte))) this.state = 'more';
  }

  #isTarget(): boolean {
    const depth = this.#path.length;
    return this.#depth === depth + 1 && this.#path.every((name, i) => this.#names[i + 1] === name);
  }

  #readString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) {
      this.#inString = false;
      return;
    }
    if (this.state === 'none' && this.#string.length < MAX_NAME) this.#string.push(byte);
  }

  #hold(part: Buffer): void {
    this.#size += part.length;
    if (this.#size > this.#max) this.#parts = [];
    else if (part.length > 0) this.#parts.push(Buffer.from(part));
  }

  *#take(): Generator<JsonElement> {
    const text = Buffer.concat(this.#parts);
    const tooLong = this.#size > this.#max;
    this.#parts = [];
    this.#size = 0;
    if (tooLong) yield { tooLong };
    else if (text.toString('latin1').trim() !== '') yield { text };
  }
}

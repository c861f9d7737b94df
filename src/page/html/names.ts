import { lowerOf } from './signs.ts';
import type { Source } from './source.ts';

/** Pages that make up names without end find theirs made anew each time. */
const MAX_KNOWN = 4096;
const PLAIN = /^[!-~]{1,32}$/;

interface Known<T> {
  readonly name: string;
  readonly value: T;
}

/**
 * What belongs to a name, found by its signs in the page, in any case of letters: the name is neither cut out of
 * the page nor hashed again by the engine. `make` must depend on the name alone.
 */
export class Names<T> {
  private readonly byHash = new Map<number, Known<T>>();
  private readonly make: (name: string) => T;

  constructor(make: (name: string) => T) {
    this.make = make;
  }

  /** Of the name at `[start, end)`. */
  of(source: Source, start: number, end: number): T {
    const { bytes } = source;
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ lowerOf(bytes[at]!), 0x01000193);
    const known = this.byHash.get(hash);
    if (known !== undefined && isSame(known.name, bytes, start, end)) return known.value;
    const name = internalized(source.text(start, end).toLowerCase());
    const value = this.make(name);
    if (known === undefined && PLAIN.test(name) && isSame(name, bytes, start, end))
      this.keep(hash, name, value);
    return value;
  }

  private keep(hash: number, name: string, value: T): void {
    if (this.byHash.size < MAX_KNOWN) this.byHash.set(hash, { name, value });
  }
}

/** The same as the engine keeps names in programs, which it compares by where they are, not by their signs. */
function internalized(name: string): string {
  return Object.keys({ [name]: true })[0]!;
}

function isSame(name: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== lowerOf(bytes[start + i]!)) return false;
  return true;
}

import { hashText } from '../../model/hash.ts';
import { IntList } from '../../model/int-list.ts';
import type { Fields } from './header.ts';
import { NameTable } from './name-table.ts';

/** Where a record can be read again. */
export interface Place<Source> {
  source: Source;
  offset: number;
  /** Whether a record that is read there is the one. */
  holds(fields: Fields): boolean;
}

/** So many records are remembered; revisits of others stay unresolved. */
const MAX_REMEMBERED = 2_000_000;
/** Integers of a place: number of the source, both halves of the offset, hash of the record's id. */
const INTS = 4;

/** Remembers where the records of a run are, for the revisits that point to them: in some 60 to 100 bytes each. */
export class Revisits<Source> {
  readonly #sources: Source[] = [];
  readonly #places = new IntList(INTS * 1024);
  readonly #names = new NameTable();
  /** Records that nobody wants, such as pictures. */
  readonly #passedOver = new NameTable();
  #passed = 0;

  remember(fields: Fields, source: Source, offset: number): void {
    const number = this.#places.length / INTS;
    if (number >= MAX_REMEMBERED) return;
    if (this.#sources.at(-1) !== source) this.#sources.push(source);
    this.#places.push(this.#sources.length - 1);
    this.#places.push(Math.floor(offset / 2 ** 32));
    this.#places.push(offset);
    this.#places.push(idHash(fields));
    for (const name of namesOf(fields)) this.#names.add(name, number);
  }

  passOver(fields: Fields): void {
    if (this.#passed >= MAX_REMEMBERED) return;
    this.#passed++;
    for (const name of namesOf(fields)) this.#passedOver.add(name, 0);
  }

  /** Whether a revisit stands for a record that was passed over. */
  isPassedOver(revisit: Fields): boolean {
    return targetsOf(revisit).some(name => this.#passedOver.get(name) !== undefined);
  }

  /** The record that a revisit stands for: the one it refers to, else one with the same payload. */
  find(revisit: Fields): Place<Source> | undefined {
    for (const name of targetsOf(revisit)) {
      const number = this.#names.get(name);
      if (number !== undefined) return this.#placeAt(INTS * number);
    }
    return undefined;
  }

  #placeAt(at: number): Place<Source> {
    const [source, high, low, id] = [0, 1, 2, 3].map(i => this.#places.get(at + i)) as [
      number,
      number,
      number,
      number,
    ];
    return {
      source: this.#sources[source]!,
      offset: high * 2 ** 32 + (low >>> 0),
      holds: fields => idHash(fields) === id,
    };
  }
}

function idHash(fields: Fields): number {
  // As an `Int32Array` keeps it.
  return hashText(fields.get('warc-record-id') ?? '') | 0;
}

function namesOf(fields: Fields): string[] {
  const names = [`id ${fields.get('warc-record-id')}`];
  const digest = fields.get('warc-payload-digest');
  if (digest !== undefined) names.push(`digest ${digest.toLowerCase()}`);
  names.push(`uri ${fields.get('warc-target-uri')} ${fields.get('warc-date')}`);
  return names;
}

function targetsOf(fields: Fields): string[] {
  const names: string[] = [];
  const [id, uri, date] = ['', '-target-uri', '-date'].map(rest => fields.get(`warc-refers-to${rest}`));
  if (id !== undefined) names.push(`id ${id}`);
  if (uri !== undefined && date !== undefined) names.push(`uri ${uri} ${date}`);
  const digest = fields.get('warc-payload-digest');
  // "Not modified" says nothing of the payload; its digest is that of an empty one.
  if (digest !== undefined && !fields.get('warc-profile')?.endsWith('server-not-modified')) {
    names.push(`digest ${digest.toLowerCase()}`);
  }
  return names;
}

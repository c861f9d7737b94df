import type { Fields } from './header.ts';

/** Where a record can be read again. */
export interface Place<Source> {
  source: Source;
  offset: number;
  recordId: string | undefined;
}

/** So many records are remembered; revisits of others stay unresolved. */
const MAX_REMEMBERED = 2_000_000;

/** Remembers where the records of a run are, for the revisits that point to them. */
export class Revisits<Source> {
  #places = new Map<string, Place<Source>>();
  /** Records that nobody wants, such as pictures. */
  #passedOver = new Set<string>();

  remember(fields: Fields, source: Source, offset: number): void {
    if (this.#places.size >= MAX_REMEMBERED) return;
    const place = { source, offset, recordId: fields.get('warc-record-id') };
    for (const name of namesOf(fields)) if (!this.#places.has(name)) this.#places.set(name, place);
  }

  passOver(fields: Fields): void {
    if (this.#passedOver.size >= MAX_REMEMBERED) return;
    for (const name of namesOf(fields)) this.#passedOver.add(name);
  }

  /** Whether a revisit stands for a record that was passed over. */
  isPassedOver(revisit: Fields): boolean {
    return targetsOf(revisit).some(name => this.#passedOver.has(name));
  }

  /** The record that a revisit stands for: the one it refers to, else one with the same payload. */
  find(revisit: Fields): Place<Source> | undefined {
    for (const name of targetsOf(revisit)) {
      const place = this.#places.get(name);
      if (place !== undefined) return place;
    }
    return undefined;
  }
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

import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { attempt, makeFolder, syncFolder, WriteError } from '../../sink/atomic-file.ts';

/** By name of the file, the bytes that were written to it and noted. */
export type Lengths = Readonly<Record<string, number>>;

export interface GrowthOptions {
  /** Bytes of a file, at most; only what is appended at once is never split. Without it, one file for each stem. */
  maxBytes?: number;
  /** Each time, append a gzip member (RFC 1952, 2.2). */
  gzip: boolean;
}

/**
 * Files of lines in a folder that are appended to: `stem.jsonl`, or `stem-00001.jsonl` and so on when their size
 * is limited. Files of these names are theirs alone: what stands in them beyond the noted lengths comes from a write
 * that was cut short, as do files without a noted length. Both are taken away before the first write; a file that has
 * another length later is being written by somebody else, and is let be.
 */
export class GrowingFiles {
  private readonly folder: string;
  private readonly options: GrowthOptions;
  private isTidy = false;

  constructor(folder: string, options: GrowthOptions) {
    this.folder = folder;
    this.options = options;
  }

  /** Appends texts by stem, and makes them last. Returns the lengths to note. Throws WriteError, with nothing appended. */
  append(texts: Readonly<Record<string, string>>, noted: Lengths): Lengths {
    const stems = Object.keys(texts);
    const after = { ...noted };
    try {
      makeFolder(this.folder);
      if (!this.isTidy) this.tidy(stems, noted);
      this.isTidy = true;
      for (const stem of stems) {
        const bytes = this.encode(texts[stem]!);
        const name = this.fileFor(stem, noted, bytes.length);
        // An empty file is no gzip file.
        if (this.options.gzip && bytes.length === 0 && !(name in noted)) continue;
        after[name] = append(join(this.folder, name), noted[name] ?? 0, bytes);
      }
      if (Object.keys(after).some(name => !(name in noted))) syncFolder(this.folder);
    } catch (error) {
      this.isTidy = false;
      if (!(error instanceof LengthError)) attempt(() => this.tidy(stems, noted));
      throw error instanceof WriteError ? error : new WriteError(this.folder, error);
    }
    return after;
  }

  /** Takes away what was not noted; returns whether there was any. Throws the system's error. */
  tidy(stems: readonly string[], noted: Lengths): boolean {
    const strays = stems.flatMap(stem => this.straysOf(stem, noted));
    for (const name of strays) rmSync(join(this.folder, name));
    const long = Object.keys(noted).filter(name => (this.sizeOf(name) ?? 0) > noted[name]!);
    for (const name of long) truncateSync(join(this.folder, name), noted[name]!);
    return strays.length + long.length > 0;
  }

  /** A file that is shorter than was noted, if there is one. Files that are finished may have been moved away. */
  shortened(stems: readonly string[], noted: Lengths): string | undefined {
    const current = stems.map(stem => this.current(stem, noted));
    return Object.keys(noted).find(name => {
      const size = this.sizeOf(name);
      return size === undefined ? noted[name]! > 0 && current.includes(name) : size < noted[name]!;
    });
  }

  private get extension(): string {
    return this.options.gzip ? '.jsonl.gz' : '.jsonl';
  }

  private encode(text: string): Buffer {
    const bytes = Buffer.from(text);
    return this.options.gzip && bytes.length > 0 ? gzipSync(bytes) : bytes;
  }

  /** The file that takes so many bytes more. */
  private fileFor(stem: string, noted: Lengths, bytes: number): string {
    const { maxBytes = Number.POSITIVE_INFINITY } = this.options;
    const name = this.current(stem, noted);
    const length = noted[name] ?? 0;
    const isFull = length > 0 && bytes > 0 && length + bytes > maxBytes;
    return isFull ? this.numbered(stem, lastNumber(stem, noted) + 1) : name;
  }

  /** The file that is not finished. */
  private current(stem: string, noted: Lengths): string {
    if (this.options.maxBytes === undefined) return stem + this.extension;
    const last = lastNumber(stem, noted);
    const name = this.numbered(stem, last);
    return name in noted ? name : this.numbered(stem, last + 1);
  }

  private numbered(stem: string, number: number): string {
    return `${stem}-${String(number).padStart(5, '0')}${this.extension}`;
  }

  /** Whatever the options were when they were written. */
  private straysOf(stem: string, noted: Lengths): string[] {
    const last = lastNumber(stem, noted);
    const unnumbered = [`${stem}.jsonl`, `${stem}.jsonl.gz`];
    return this.names().filter(
      name => numberOf(stem, name) > last || (unnumbered.includes(name) && !(name in noted)),
    );
  }

  private names(): string[] {
    try {
      return readdirSync(this.folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  private sizeOf(name: string): number | undefined {
    return statSync(join(this.folder, name), { throwIfNoEntry: false })?.size;
  }
}

function lastNumber(stem: string, noted: Lengths): number {
  return Object.keys(noted).reduce((last, name) => Math.max(last, numberOf(stem, name)), 0);
}

/** 0 for a file without, or of another stem. */
function numberOf(stem: string, name: string): number {
  const [, of, digits] = /^(.+)-(\d{5,})\.jsonl(?:\.gz)?$/.exec(name) ?? [];
  return of === stem ? Number(digits) : 0;
}

/** A file is not as it was left, so it is let be. */
class LengthError extends WriteError {
  constructor(path: string, size: number, noted: number) {
    const remedy =
      size < noted
        ? 'put it back, or have all written again: `dechrome ledger check`, then the next run'
        : 'something else is writing to it';
    super(path, `it has ${size} bytes, and not the ${noted} that were written; ${remedy}`);
  }
}

/** Returns the file's new length. */
function append(path: string, length: number, bytes: Buffer): number {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'a');
    const { size } = fstatSync(descriptor);
    if (size !== length) throw new LengthError(path, size, length);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } catch (error) {
    throw error instanceof WriteError ? error : new WriteError(path, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return length + bytes.length;
}

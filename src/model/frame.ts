import type { Span } from './verdict.ts';

/** What a field is about; `body`: the text begins there, `end`: it has ended. */
export type FrameName =
  | 'headline'
  | 'author'
  | 'date'
  | 'modified'
  | 'source'
  | 'section'
  | 'abstract'
  | 'keywords'
  | 'image'
  | 'body'
  | 'caption'
  | 'end'
  | 'other';

/** A line `Label: value`, a label with its value in the next line, or a value that its shape tells. */
export interface FrameField {
  readonly name: FrameName;
  readonly block: number;
  readonly value: string;
}

/**
 * What programs write around the text of an article: databases, feeds and readers that export it (`export`), or one that
 * wrote out what the page had hidden (`metadata`).
 */
export interface Frame {
  readonly kind: 'export' | 'metadata';
  readonly fields: readonly FrameField[];
  /** Blocks that are nothing else. */
  readonly blocks: ReadonlySet<number>;
  /** Labels before text that stays, by block. */
  readonly labels: ReadonlyMap<number, Span>;
  /** Blocks that a label calls captions. */
  readonly captions: ReadonlySet<number>;
  /** Of `blocks`, those that hold the text once more; by copy, the first block that it repeats. */
  readonly copies?: ReadonlyMap<number, number>;
  /** `[first, last)`: the blocks of the text, where a label says where it begins. */
  readonly body?: readonly [first: number, last: number];
}

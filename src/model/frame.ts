import type { Span } from './verdict.ts';

/** What a field of an export is about; `body`: the text begins there, `end`: it has ended. */
export type FrameName =
  | 'headline'
  | 'author'
  | 'date'
  | 'source'
  | 'section'
  | 'abstract'
  | 'body'
  | 'caption'
  | 'end'
  | 'other';

/** A line `Label: value`, or a label with its value in the next line. */
export interface FrameField {
  readonly name: FrameName;
  readonly block: number;
  readonly value: string;
}

/** What databases, feeds and readers write around the text of an article that they export. */
export interface Frame {
  readonly fields: readonly FrameField[];
  /** Blocks that are nothing else. */
  readonly blocks: ReadonlySet<number>;
  /** Labels before text that stays, by block. */
  readonly labels: ReadonlyMap<number, Span>;
  /** Blocks that a label calls captions. */
  readonly captions: ReadonlySet<number>;
  /** `[first, last)`: the blocks of the text, where a label says where it begins. */
  readonly body?: readonly [first: number, last: number];
}

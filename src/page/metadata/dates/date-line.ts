import type { Page } from '../../../model/page.ts';
import type { PhraseHit } from '../../../model/rule.ts';
import type { Span } from '../../../model/verdict.ts';

export type DateRole = 'published' | 'modified';

export interface DateLine {
  block: number;
  role: DateRole;
  date: string;
  /** Where it stands in the block; undefined where only an attribute has it. */
  span?: Span;
  /** Only a class name says `modified`, and such names are often loosely given. */
  loose?: boolean;
  /** The day that it would be with day and month the other way round. */
  turned?: string;
  /** A phrase, the mark-up or an element of its own says so; otherwise the date merely stands there. */
  certain: boolean;
  /** Certain only because it has a line of its own: nothing says what happened then. */
  alone?: boolean;
}

export interface DateLines {
  lines: DateLine[];
  /** Some date could be read two ways and was left out. */
  ambiguous: boolean;
}

export interface DateLineInput {
  page: Page;
  language: string;
  phrases: (block: number) => readonly PhraseHit[];
  find: (text: string) => readonly PhraseHit[];
}

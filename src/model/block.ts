export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'code'
  | 'table-cell'
  | 'caption'
  | 'unknown';

/**
 * Why a reader of the page would not see a block's text; in flat text `script`: that of scripts and style sheets,
 * `export`: what a program put around an article, `head`: what is printed above and below each page.
 */
export type Hidden = 'attribute' | 'style' | 'noscript' | 'fallback' | 'script' | 'export' | 'head';

/** Those that are no text at all. */
export const NO_TEXT: ReadonlySet<Hidden | undefined> = new Set(['script', 'export', 'head']);

/** Inline mark-up inside a block: `[start, end)` in the block's text, UTF-16 units. */
export interface InlineMark {
  start: number;
  end: number;
  /**
   * `gloss`: how the text before it is read, shown in small type above it (ruby). `unseen`: for screen readers alone, by
   * its class.
   */
  type: 'link' | 'emphasis' | 'strong' | 'code' | 'superscript' | 'subscript' | 'gloss' | 'unseen';
  /** As written in the page; resolved against the base URL when the record is assembled. */
  href?: string;
}

/**
 * A leaf unit of visible text in reading order. `text` has its white space collapsed, is NFC and free of
 * control characters; it is never empty.
 */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  /** Heading level 1–6, or nesting depth of a list item (1 = outermost). */
  readonly level: number;
  readonly text: string;
  /** Word count; in scripts without spaces every ideograph, kana or Thai cluster counts as half a word. */
  readonly words: number;
  /** Share of the characters that lie in links, 0–1; undefined where it cannot be known (flat text). */
  readonly linkDensity: number | undefined;
  readonly hidden: Hidden | undefined;
  readonly marks: readonly InlineMark[];
  /** HTML: index of the innermost element of block level in `HtmlPage.elements`. Text: -1. */
  readonly element: number;
  /** Text: 0-based index of the first source line. HTML: -1. */
  readonly line: number;
}

import type { Document, Element } from 'domhandler';
import type { Block } from './block.ts';
import type { Capture } from './capture.ts';
import type { Frame } from './frame.ts';

/**
 * The block-level elements of a page in document order, as parallel arrays. Since blocks are in document
 * order too, each element covers the contiguous run of blocks `[first[i], last[i])`.
 */
export interface ElementTable {
  readonly count: number;
  readonly nodes: readonly Element[];
  /** The attributes `class` and `id`, which many ask for. */
  readonly classes: readonly (string | undefined)[];
  readonly ids: readonly (string | undefined)[];
  /** Index of the parent row; -1 for the root. */
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Elements that metadata and pictures are read from, collected in the one walk over the tree. */
export interface Harvest {
  /** By tag name, and under `@itemprop` all that carry microdata; `block` is the index of the next block. */
  readonly byTag: ReadonlyMap<string, readonly Harvested[]>;
}
export interface Harvested {
  readonly node: Element;
  readonly block: number;
}

/** The texts of all blocks in one array, for loops over every sign: these read it several times as fast as strings. */
export interface TextUnits {
  /** UTF-16 units; more than those of the blocks. */
  readonly units: Uint16Array;
  /** By block: where its text starts in `units`. */
  readonly starts: Int32Array;
}

/** Microseconds are not spent on what nobody asks for: everything derived from a page is computed once. */
export interface HtmlPage {
  readonly kind: 'html';
  /** What an export put around a text in Markdown. */
  readonly frame?: Frame;
  /** Whether the capture is Markdown: it has the elements of a page, but none of its containers and attributes. */
  readonly markdown: boolean;
  readonly capture: Capture;
  readonly charset: string;
  readonly document: Document;
  readonly elements: ElementTable;
  readonly harvest: Harvest;
  readonly blocks: readonly Block[];
  readonly units: TextUnits;
  /** Characters that normalization took out of the visible text (controls, soft hyphens). */
  readonly controlsRemoved: number;
}

/** The same for lines of flat text. */
export interface LineUnits extends TextUnits {
  /** By block: what signs its text may have; see signs.ts. */
  readonly signs: Uint8Array;
}

/** Blocks that are lines of a text. */
export interface LinedText {
  /** Lines of the source, from the first one with something in it to the last one, the empty ones between them too. */
  readonly lineCount: number;
  readonly blocks: readonly Block[];
  readonly units: TextUnits;
  /** Runs of blocks, `[first, last)`, that are parts of one thing, as the cells of a table are. */
  readonly wholes?: readonly (readonly [first: number, last: number])[];
  /** By block: the numbers in the list of addresses that a text browser put below a text. */
  readonly listed?: ReadonlyMap<number, string> | undefined;
}

/** What a program wrote into a line, and the rule that it goes by. */
export type Mark = readonly [start: number, end: number, rule: string];

/**
 * A line as a program wrote it, with a number before each link, `[4]ice had closed`, an address behind it, hyphens where it parted
 * words, or the end of a page.
 */
export interface MarkedLine {
  text: string;
  /** The line without them is the text of the block. */
  marks: readonly Mark[];
}

/** A line that is a row of a table. */
export interface TextRow {
  /** Numbers of the table on its page and of the row in it, from 0. */
  readonly table: number;
  readonly row: number;
  readonly header: boolean;
  /** The filled ones, from left to right; their texts stand in the line in that order. */
  readonly cells: readonly { readonly text: string; readonly column: number }[];
}

export interface TextPage extends LinedText {
  readonly kind: 'text';
  readonly frame?: Frame;
  readonly capture: Capture;
  readonly charset: string;
  readonly units: LineUnits;
  readonly controlsRemoved: number;
  /** Whether lines were joined: what stands above a block is then not known by its `line`. */
  readonly joined: boolean;
  /** By block: lines as they were written, where marks were cut out of them; undefined where none has any. */
  readonly marked: ReadonlyMap<number, MarkedLine> | undefined;
  /** By block: lines that are rows of tables; undefined where none is. */
  readonly rows: ReadonlyMap<number, TextRow> | undefined;
}

/** An opened capture, segmented. */
export type Page = HtmlPage | TextPage;

import { type AnyNode, type Document, Element, isTag, isText } from 'domhandler';
import type { Block, BlockKind, Hidden } from '../model/block.ts';
import { addTo } from '../model/multimap.ts';
import type { ElementTable, Harvest, Harvested } from '../model/page.ts';
import { HINT } from '../page/html/attributes.ts';
import { mayHave } from '../page/html/element.ts';
import { hiddenBy, INHERITED, isIconOfLink, isInvisible, KIND_OF, TRAIT, traitsOf } from './html-elements.ts';
import { Run } from './run.ts';
import { countWords } from './words.ts';

export interface SegmentedHtml {
  blocks: Block[];
  elements: ElementTable;
  harvest: Harvest;
  controlsRemoved: number;
}

/** Segments a parsed page into blocks in one iterative walk; every visible character lands in one block. */
export function segmentHtml(document: Document): SegmentedHtml {
  return new HtmlSegmenter().segment(document);
}

/** Elements that the standard puts into `head` when they stand before the body. */
const OPENS_NO_BODY = new Set('html head base link meta noscript script style template title'.split(' '));

/** Nothing but white space as HTML has it. */
const BLANK = /^[\t\n\f\r ]*$/;

class HtmlSegmenter {
  private readonly blocks: Block[] = [];
  private readonly nodes: Element[] = [];
  private readonly parent: number[] = [];
  private readonly depth: number[] = [];
  private readonly first: number[] = [];
  private readonly last: number[] = [];
  /** By row: what blocks directly in this element are, and what hides them. */
  private readonly kinds: BlockKind[] = [];
  private readonly levels: number[] = [];
  private readonly hidden: (Hidden | undefined)[] = [];
  private readonly byTag = new Map<string, Harvested[]>();
  private readonly run = new Run();
  private row = -1;
  /** Whether the body has begun: with text, be it invisible signs, or with an element of its own. */
  private begun = false;

  segment(document: Document): SegmentedHtml {
    this.openRow(new Element('#root', {}, []));
    this.walk(document);
    this.flush();
    this.closeRow();
    const { blocks, nodes, parent, depth, first, last } = this;
    return {
      blocks,
      elements: { count: nodes.length, nodes, parent, depth, first, last },
      harvest: { byTag: this.byTag },
      controlsRemoved: this.run.controlsRemoved,
    };
  }

  private walk(root: Document): void {
    let node: AnyNode | null = root.children[0] ?? null;
    while (node) {
      const child: AnyNode | undefined = this.enter(node);
      if (child) {
        node = child;
        continue;
      }
      while (node && !node.next) {
        node = node.parent === root ? null : node.parent;
        if (node) this.leave(node as Element);
      }
      node = node?.next ?? null;
    }
  }

  /** Takes in a node; returns its first child when the walk is to go down. */
  private enter(node: AnyNode): AnyNode | undefined {
    if (isText(node)) {
      this.begun ||= !BLANK.test(node.data);
      this.run.add(node.data, this.kinds[this.row] === 'code');
      return undefined;
    }
    if (!isTag(node)) return undefined;
    const { name } = node;
    this.begun ||= !OPENS_NO_BODY.has(name);
    const traits = traitsOf(name);
    if ((traits & TRAIT.harvested) !== 0) this.collect(name, node);
    if (mayHave(node, HINT.itemprop) && node.attribs.itemprop !== undefined) this.collect('@itemprop', node);
    if (name === 'br') {
      if (this.run.lineBreak()) this.flush();
      return undefined;
    }
    if (((traits & TRAIT.invisible) !== 0 && isInvisible(node)) || this.isHeadless(node)) {
      if (name === 'head') this.collectHead(node);
      return undefined;
    }
    if (name === 'svg' && isIconOfLink(node)) return undefined;
    if ((traits & TRAIT.blockLevel) !== 0 || hiddenBy(node, traits)) {
      this.flush();
      if (node.children.length === 0) return undefined;
      this.openRow(node);
    } else {
      if (node.children.length === 0) return undefined;
      this.run.enter(name, mayHave(node, HINT.href) ? node.attribs.href : undefined);
    }
    return node.children[0];
  }

  private leave(node: Element): void {
    if (this.nodes[this.row] === node) {
      this.flush();
      this.closeRow();
    } else {
      this.run.leave(node.name);
    }
  }

  /** A title before all text in a document without `head`: the standard puts it into one. */
  private isHeadless({ name, parent }: Element): boolean {
    if (name !== 'title' || this.begun) return false;
    return !parent || !isTag(parent) || parent.name === 'html';
  }

  private openRow(node: Element): void {
    const parent = this.row;
    const row = this.nodes.length;
    this.nodes.push(node);
    this.parent.push(parent);
    this.depth.push(parent < 0 ? 0 : this.depth[parent]! + 1);
    this.first.push(this.blocks.length);
    this.last.push(this.blocks.length);
    const outer = parent < 0 ? 'unknown' : this.kinds[parent]!;
    const own = KIND_OF.get(node.name);
    this.kinds.push(kindOf(own, outer));
    this.levels.push(levelOf(node.name, parent < 0 ? 0 : this.levels[parent]!));
    this.hidden.push((parent < 0 ? undefined : this.hidden[parent]) ?? hiddenBy(node));
    this.row = row;
  }

  private closeRow(): void {
    this.last[this.row] = this.blocks.length;
    this.row = this.parent[this.row]!;
  }

  private flush(): void {
    if (this.run.empty) return;
    const finished = this.run.finish();
    if (!finished) return;
    const { row } = this;
    this.blocks.push({
      index: this.blocks.length,
      kind: this.kinds[row]!,
      level: this.levelAt(row),
      text: finished.text,
      words: countWords(finished.text),
      linkDensity: finished.linkDensity,
      hidden: this.hidden[row],
      marks: finished.marks,
      element: row,
      line: -1,
    });
  }

  private levelAt(row: number): number {
    const kind = this.kinds[row]!;
    if (kind === 'heading') {
      let at = row;
      while (KIND_OF.get(this.nodes[at]!.name) !== 'heading') at = this.parent[at]!;
      return Number(this.nodes[at]!.name[1]);
    }
    return kind === 'list-item' ? Math.max(1, this.levels[row]!) : 0;
  }

  private collect(name: string, node: Element): void {
    addTo(this.byTag, name, { node, block: this.blocks.length });
  }

  /** `head` holds no visible text, but most of the metadata. */
  private collectHead(head: Element): void {
    for (const child of head.children) if (isTag(child)) this.collect(child.name, child);
  }
}

/** A container says nothing of its own about its text, so the text is what the element around it makes of it. */
function kindOf(own: BlockKind | undefined, outer: BlockKind): BlockKind {
  if (own === undefined) return outer;
  return own === 'paragraph' && INHERITED.has(outer) ? outer : own;
}

/** Nesting depth of lists. */
function levelOf(tag: string, outer: number): number {
  return tag === 'ul' || tag === 'ol' || tag === 'dl' || tag === 'menu' ? outer + 1 : outer;
}

import { type AnyNode, type Document, Element, isTag, type Text } from 'domhandler';
import { ElementType } from 'htmlparser2';
import type { Block, BlockKind, Hidden } from '../model/block.ts';
import { IntList } from '../model/int-list.ts';
import { addTo } from '../model/multimap.ts';
import type { ElementTable, Harvest, Harvested, TextUnits } from '../model/page.ts';
import { HINT } from '../page/html/attributes.ts';
import { attributeOf, hintsOf } from '../page/html/element.ts';
import { isAmidWords } from './buttons.ts';
import { isBehindPicture } from './caption-names.ts';
import { ClassSigns, SAYS } from './class-signs.ts';
import { holdsFormula, isFormulaAgain } from './formulas.ts';
import { isGluedPart } from './glued-part.ts';
import { isAmidLine } from './hidden-words.ts';
import {
  BLANK,
  hiddenBy,
  isIconOfLink,
  isInvisible,
  isNamed,
  KIND_OF,
  mayBeHidden,
  TRAIT,
  traitsOf,
} from './html-elements.ts';
import { kindOf, levelOf } from './kinds.ts';
import { isLargeLine } from './large-type.ts';
import { Run, UNSEEN } from './run.ts';
import { isTooltip } from './tooltips.ts';
import { UnitStore } from './unit-store.ts';
import { countWordsIn } from './words.ts';

export interface SegmentedHtml {
  blocks: Block[];
  elements: ElementTable;
  units: TextUnits;
  harvest: Harvest;
  controlsRemoved: number;
}

/** Segments a parsed page into blocks in one iterative walk; every visible character lands in one block. */
export function segmentHtml(document: Document): SegmentedHtml {
  return new HtmlSegmenter().segment(document);
}

/** Elements that the standard puts into `head` when they stand before the body. */
const OPENS_NO_BODY = new Set('html head base link meta noscript script style template title'.split(' '));

/** Large type may be the headline or a heading below it. */
const LARGE_TYPE_LEVEL = 2;
/** Most pages have fewer elements of block level. */
const ROWS = 1024;

class HtmlSegmenter {
  private readonly blocks: Block[] = [];
  private readonly nodes: Element[] = [];
  private readonly classes: (string | undefined)[] = [];
  private readonly ids: (string | undefined)[] = [];
  private readonly parent = new IntList(ROWS);
  private readonly depth = new IntList(ROWS);
  private readonly first = new IntList(ROWS);
  private readonly last = new IntList(ROWS);
  /** By depth of the rows that are open: what blocks directly in this element are, and what hides them. */
  private readonly kinds: BlockKind[] = ['unknown'];
  private readonly levels: number[] = [0];
  private readonly hidden: (Hidden | undefined)[] = [undefined];
  private readonly byTag = new Map<string, Harvested[]>();
  private readonly run = new Run();
  private readonly classSigns = new ClassSigns();
  /** Elements within a line, open now, whose text readers do not see in it: hidden, for screen readers, tooltips. */
  private readonly unseen: Element[] = [];
  /** The formula that is open. */
  private formula: Element | undefined;
  private readonly store = new UnitStore();
  private row = -1;
  private open = 0;
  /** Whether the body has begun: with text, be it invisible signs, or with an element of its own. */
  private begun = false;

  segment(document: Document): SegmentedHtml {
    this.openRow(new Element('#root', {}, []), undefined);
    this.walk(document);
    this.flush();
    this.closeRow();
    const { blocks, nodes, classes, ids } = this;
    return {
      blocks,
      elements: {
        count: nodes.length,
        nodes,
        classes,
        ids,
        parent: this.parent.toArray(),
        depth: this.depth.toArray(),
        first: this.first.toArray(),
        last: this.last.toArray(),
      },
      units: this.store.finish(),
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
    const { type } = node;
    if (type === ElementType.Text) {
      this.addText(node);
      return undefined;
    }
    if (type !== ElementType.Tag && type !== ElementType.Script && type !== ElementType.Style)
      return undefined;
    const { name } = node;
    const hints = hintsOf(node);
    this.begun ||= !OPENS_NO_BODY.has(name);
    const traits = traitsOf(name);
    if ((traits & TRAIT.harvested) !== 0) this.collect(name, node);
    if ((hints & HINT.itemprop) !== 0) this.collect('@itemprop', node);
    if (name === 'br') {
      if (this.run.lineBreak()) this.flush();
      return undefined;
    }
    if (((traits & TRAIT.invisible) !== 0 && isInvisible(node)) || this.isHeadless(node)) {
      if (name === 'head') this.collectHead(node);
      return undefined;
    }
    if (name === 'svg' && isIconOfLink(node)) return undefined;
    const isLarge = name === 'font' && this.kinds[this.open] !== 'heading' && isLargeLine(node);
    const isBlock =
      isLarge || ((traits & TRAIT.blockLevel) !== 0 && !(name === 'button' && isAmidWords(node)));
    const hidden = mayBeHidden(hints, traits) ? hiddenBy(node, traits) : undefined;
    const isPart = hidden !== undefined && !isBlock && this.isPartOfLine(node, hidden);
    const called = isBlock ? undefined : attributeOf(node, 'class');
    const said = this.classSigns.of(called);
    if (isBlock && !hidden && this.isWithinCredit(node)) {
      this.run.space();
    } else if (isBlock || (hidden && !isPart) || ((said & SAYS.caption) !== 0 && isBehindPicture(node))) {
      this.flush();
      if (node.children.length === 0) return undefined;
      this.openRow(node, hidden);
      if (isLarge) this.kinds[this.open] = 'heading';
    } else {
      if (node.children.length === 0) return undefined;
      // Style sheets set a second part of headings below the first.
      if (this.kinds[this.open] === 'heading' && isGluedPart(node, this.run.end)) this.run.space();
      if (isPart ? !holdsFormula(node) : isUnseen(node, called, said)) {
        this.unseen.push(node);
        this.run.enter(UNSEEN, undefined);
      }
      if (name === 'math') this.formula ??= node;
      this.run.enter(name, (hints & HINT.href) === 0 ? undefined : attributeOf(node, 'href'));
    }
    return node.children[0];
  }

  private addText(node: Text): void {
    const { data } = node;
    this.begun ||= !BLANK.test(data);
    if (this.formula && isIndentation(node)) return;
    this.run.add(data, this.kinds[this.open] === 'code');
  }

  private leave(node: Element): void {
    if (this.nodes[this.row] === node) {
      this.flush();
      this.closeRow();
    } else if (this.isWithinCredit(node)) {
      this.run.space();
    } else {
      this.run.leave(node.name);
      if (this.formula === node) this.formula = undefined;
      if (this.unseen.length > 0 && this.unseen.at(-1) === node) {
        this.unseen.pop();
        this.run.leave(UNSEEN);
      }
    }
  }

  /**
   * Whether a hidden element within a line is part of it, so that it does not break the sentence. A formula stays, as
   * the picture of it tells nothing.
   */
  private isPartOfLine(node: Element, hidden: Hidden): boolean {
    if (hidden !== 'style' && hidden !== 'attribute') return false;
    if (this.unseen.length > 0 || holdsFormula(node)) return true;
    return !this.run.empty && this.hidden[this.open] === undefined && isAmidLine(node);
  }

  /** British papers set the label of a credit in an element of its own, amid the words of the caption. */
  private isWithinCredit({ name, parent }: Element): boolean {
    return name === 'div' && this.kinds[this.open] === 'caption' && parent !== this.nodes[this.row];
  }

  /** A title before all text in a document without `head`: the standard puts it into one. */
  private isHeadless({ name, parent }: Element): boolean {
    if (name !== 'title' || this.begun) return false;
    return !parent || !isTag(parent) || parent.name === 'html';
  }

  private openRow(node: Element, hidden: Hidden | undefined): void {
    const outer = this.open++;
    const { open } = this;
    this.parent.push(this.row);
    this.row = this.nodes.length;
    this.nodes.push(node);
    this.classes.push(attributeOf(node, 'class'));
    this.ids.push(attributeOf(node, 'id'));
    this.depth.push(outer);
    this.first.push(this.blocks.length);
    this.last.push(this.blocks.length);
    this.kinds[open] = kindOf(node, this.kinds[outer]!);
    this.levels[open] = levelOf(node.name, this.levels[outer]!);
    this.hidden[open] = this.hidden[outer] ?? hidden;
  }

  private closeRow(): void {
    this.last.set(this.row, this.blocks.length);
    this.row = this.parent.get(this.row);
    this.open--;
  }

  private flush(): void {
    if (this.run.empty) return;
    const finished = this.run.finish();
    if (!finished) return;
    const { row, open } = this;
    const kind = this.kinds[open]!;
    const start = this.store.add(finished.text);
    this.blocks.push({
      index: this.blocks.length,
      kind,
      level:
        kind === 'heading' ? this.headingLevel() : kind === 'list-item' ? Math.max(1, this.levels[open]!) : 0,
      text: finished.text,
      words: countWordsIn(this.store.units, start, this.store.length),
      linkDensity: finished.linkDensity,
      hidden: this.hidden[open],
      marks: finished.marks,
      element: row,
      line: -1,
    });
  }

  private headingLevel(): number {
    for (let at = this.row; at >= 0; at = this.parent.get(at)) {
      const { name } = this.nodes[at]!;
      if (KIND_OF.get(name) === 'heading') return Number(name[1]);
    }
    return LARGE_TYPE_LEVEL;
  }

  private collect(name: string, node: Element): void {
    addTo(this.byTag, name, { node, block: this.blocks.length });
  }

  /** `head` holds no visible text, but most of the metadata. */
  private collectHead(head: Element): void {
    for (const child of head.children) if (isTag(child)) this.collect(child.name, child);
  }
}

/** White space between the signs of a formula. */
function isIndentation({ data, parent }: Text): boolean {
  return BLANK.test(data) && !isNamed(parent, 'mtext');
}

/** Whether the text of an element within a line is for screen readers alone, a tooltip, or a formula told once more. */
function isUnseen(node: Element, called: string | undefined, said: number): boolean {
  if ((said & SAYS.forScreenReaders) !== 0 || attributeOf(node, 'role') === 'tooltip') return true;
  return ((said & SAYS.tooltip) !== 0 && isTooltip(node, called!)) || isFormulaAgain(node, called);
}

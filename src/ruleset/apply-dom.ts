import { type AnyNode, type Document, type Element, isTag } from 'domhandler';
import type { HtmlPage } from '../model/page.ts';
import type { Verdict } from '../model/verdict.ts';
import type { CompiledFile } from './compile.ts';
import { Cover, type Covered } from './dom/cover.ts';
import type { ElementTest } from './dom/selector.ts';

/** A content selector that finds fewer words has missed the article. */
const MIN_CONTENT_WORDS = 20;
/** No site nests this deep; a selector that looks up or down the tree would be quadratic in the depth. */
const MAX_DEPTH = 500;

/** The elements of a page and the text they cover, looked up once for all rules. */
export class PageElements {
  readonly all: readonly Element[];
  private readonly page: HtmlPage;
  private readonly cover: Cover;
  /** By index in `all`: the first element behind those that lie in the element. */
  private readonly behind: readonly number[];

  constructor(page: HtmlPage) {
    this.page = page;
    this.cover = new Cover(page);
    this.all = elementsOf(page.document);
    this.behind = subtreeEnds(this.all);
  }

  /** The text in the outermost elements that pass any of the tests. */
  covered(tests: readonly ElementTest[]): Covered[] {
    const found: Covered[] = [];
    for (let i = 0; i < this.all.length; ) {
      const element = this.all[i]!;
      const matches = tests.some(test => test(element));
      if (matches) found.push(...this.cover.of(element));
      i = matches ? this.behind[i]! : i + 1;
    }
    return found;
  }

  /** The blocks of the first content selector that finds text; undefined when none does. */
  content({ content }: CompiledFile): { selector: string; blocks: Uint8Array } | undefined {
    for (const { selector, test } of content) {
      const blocks = new Uint8Array(this.page.blocks.length);
      for (const { block } of this.covered([test])) blocks[block] = 1;
      const words = this.page.blocks.reduce((sum, block) => sum + (blocks[block.index] ? block.words : 0), 0);
      if (words >= MIN_CONTENT_WORDS) return { selector, blocks };
    }
    return undefined;
  }
}

/** All elements in document order. */
function elementsOf(document: Document): Element[] {
  const found: Element[] = [];
  const stack: { node: AnyNode; depth: number }[] = [{ node: document, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    if (isTag(node)) found.push(node);
    else if (node !== document) continue;
    const { children } = node as Element | Document;
    if (depth < MAX_DEPTH)
      for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, depth: depth + 1 });
  }
  return found;
}

/** Of elements in document order, where the descendants of each end. */
function subtreeEnds(elements: readonly Element[]): number[] {
  const index = new Map<AnyNode, number>(elements.map((element, i) => [element, i]));
  const ends = elements.map((_, i) => i + 1);
  for (let i = elements.length - 1; i >= 0; i--) {
    const parent = elements[i]!.parent;
    const at = parent ? index.get(parent) : undefined;
    if (at !== undefined) ends[at] = Math.max(ends[at]!, ends[i]!);
  }
  return ends;
}

/** What the selectors of a file drop and keep. */
export function* domVerdicts(file: CompiledFile, elements: PageElements): Iterable<Verdict> {
  for (const { id, action, category, why, tests } of file.dom) {
    for (const { block, span } of elements.covered(tests)) {
      yield { rule: id, block, action, why, ...(category && { category }), ...(span && { span }) };
    }
  }
}

/** Everything outside the content goes. */
export function* contentVerdicts(
  file: CompiledFile,
  { selector, blocks }: { selector: string; blocks: Uint8Array },
): Iterable<Verdict> {
  const why = `outside ${selector}`;
  for (let block = 0; block < blocks.length; block++) {
    if (blocks[block]) continue;
    yield { rule: `${file.id}/content`, block, action: 'drop', category: 'outside-article', why };
  }
}

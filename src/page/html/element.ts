import { type ChildNode, Element } from 'domhandler';
import { type AttributeReader, HINT, type Hinted } from './attributes.ts';
import { lieBehind } from './prototype.ts';

type Attributes = Record<string, string>;

/** An element whose attributes are read from the page when first asked for: those of most are never. */
class PageElement {
  parent: Element['parent'] = null;
  prev: Element['prev'] = null;
  next: Element['next'] = null;
  readonly name: string;
  readonly type: Element['type'];
  children: ChildNode[];
  /** Bits of `HINT` for the attributes that the element has. */
  readonly hints: number;
  private readonly called: string | undefined;
  private readonly reader: AttributeReader;
  private readonly tag: number;
  private known: Attributes | undefined = undefined;

  /** `reader`: has just passed over the tag; `tag`: where the page has what stands behind the name in it. */
  constructor(
    name: string,
    type: Element['type'],
    children: ChildNode[],
    reader: AttributeReader,
    tag: number,
  ) {
    this.name = name;
    this.type = type;
    this.children = children;
    this.reader = reader;
    this.tag = tag;
    this.hints = reader.hints;
    this.called = reader.called;
  }

  get attribs(): Attributes {
    return (this.known ??= this.reader.read(this.tag));
  }

  set attribs(attributes: Attributes) {
    this.known = attributes;
  }

  /** One attribute, without reading the others. */
  attribute(name: Hinted): string | undefined {
    if ((this.hints & HINT[name]) === 0) return undefined;
    if (this.known) return this.known[name];
    return name === 'class' ? this.called : this.reader.value(this.tag, name);
  }
}
lieBehind(PageElement, Element);

/** The same as an `Element`, which it is by its prototype. */
export const ReadElement = PageElement as unknown as new (
  ...parts: ConstructorParameters<typeof PageElement>
) => Element;

export function hasAttribute(element: Element, name: Hinted): boolean {
  return element instanceof PageElement
    ? (element.hints & HINT[name]) !== 0
    : element.attribs[name] !== undefined;
}

/** Bits of `HINT` for the attributes that an element has. */
export function hintsOf(element: Element): number {
  if (element instanceof PageElement) return element.hints;
  let hints = 0;
  for (const name of Object.keys(element.attribs)) hints |= HINT[name as Hinted] ?? 0;
  return hints;
}

/** One attribute of an element whose others nobody asks for. */
export function attributeOf(element: Element, name: Hinted): string | undefined {
  return element instanceof PageElement ? element.attribute(name) : element.attribs[name];
}

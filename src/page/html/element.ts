import { type ChildNode, Element } from 'domhandler';
import type { AttributeReader } from './attributes.ts';

type Attributes = Record<string, string>;

/** What the attributes are before anyone has asked for them. */
const UNREAD = undefined as unknown as Attributes;

/** An element whose attributes are read from the page when first asked for: those of most are never. */
export class PageElement extends Element {
  /** Bits of `HINT`: what is not set is no attribute of the element. */
  declare readonly hints: number;
  declare private readonly reader: AttributeReader;
  declare private readonly tag: number;
  declare private known: Attributes | undefined;

  static {
    // The base class has a field of this name, which an accessor must not override by the language's rules.
    Object.defineProperty(PageElement.prototype, 'attribs', {
      get(this: PageElement): Attributes {
        return (this.known ??= this.reader.read(this.tag));
      },
      set(this: PageElement, attributes: Attributes) {
        this.known = attributes;
      },
      enumerable: true,
      configurable: true,
    });
  }

  /** `tag`: where the page has what stands behind the name in the tag. */
  constructor(
    name: string,
    type: Element['type'],
    children: ChildNode[],
    reader: AttributeReader,
    tag: number,
    hints: number,
  ) {
    super(name, UNREAD, children, type);
    this.reader = reader;
    this.tag = tag;
    this.hints = hints;
  }
}

/** Whether an element may have an attribute: `hint` is one of `HINT`. No attribute need be read where it has not. */
export function mayHave(element: Element, hint: number): boolean {
  return !(element instanceof PageElement) || (element.hints & hint) !== 0;
}

import type { Element } from 'domhandler';
import { attributeOf } from '../../page/html/element.ts';

/** Whether microdata or RDFa says that the element is of a schema.org type. */
export function isTyped(element: Element, type: string): boolean {
  return names(attributeOf(element, 'itemtype') ?? attributeOf(element, 'typeof'), type);
}

/** Whether microdata or RDFa says that the element is this property of the item around it. */
export function isProperty(element: Element, property: string): boolean {
  return names(attributeOf(element, 'itemprop') ?? attributeOf(element, 'property'), property);
}

/** Addresses and prefixes of a vocabulary are not looked at. */
function names(list: string | undefined, name: string): boolean {
  return list?.includes(name) === true && list.split(/\s+/).some(one => one.replace(/^.*[/#:]/, '') === name);
}

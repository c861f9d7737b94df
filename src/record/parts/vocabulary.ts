import type { Element } from 'domhandler';

/** Whether microdata or RDFa says that the element is of a schema.org type. */
export function isTyped({ attribs }: Element, type: string): boolean {
  return names(attribs.itemtype ?? attribs.typeof, type);
}

/** Whether microdata or RDFa says that the element is this property of the item around it. */
export function isProperty({ attribs }: Element, property: string): boolean {
  return names(attribs.itemprop ?? attribs.property, property);
}

/** Addresses and prefixes of a vocabulary are not looked at. */
function names(list: string | undefined, name: string): boolean {
  return list?.includes(name) === true && list.split(/\s+/).some(one => one.replace(/^.*[/#:]/, '') === name);
}

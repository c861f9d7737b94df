import type { Element } from 'domhandler';

/** Names that a build tool made, or that carry the id of one article, are gone tomorrow. */
const FLEETING =
  /\d{2,}|^(?:css|sc|jsx|svelte|ng|post|entry|article|node)-?[\w-]*\d|__\w{5,}$|[A-Z]\w*[a-z]\w*\d|^_|--\w{5}$/;
const PLAIN_NAME = /^[a-zA-Z][\w-]*$/;
const MAX_CLASSES = 2;
const TELLING = ['itemprop', 'data-testid', 'data-component', 'role'];

/** CSS selectors that mean the element, the one most likely to last first. */
export function selectorsFor(element: Element): string[] {
  const { name, attribs } = element;
  const selectors: string[] = [];
  for (const attribute of TELLING) {
    const value = attribs[attribute];
    if (value !== undefined && PLAIN_NAME.test(value)) selectors.push(`${name}[${attribute}=${value}]`);
  }
  const classes = lastingClasses(element);
  for (const one of classes) selectors.push(`${name}.${one}`);
  if (classes.length > 1) selectors.push(`${name}.${classes.slice(0, MAX_CLASSES).join('.')}`);
  if (attribs.id !== undefined && isLasting(attribs.id)) selectors.push(`${name}#${attribs.id}`);
  selectors.push(name);
  return selectors;
}

/** The element's classes that are no mere product of a build tool. */
export function lastingClasses({ attribs }: Element): string[] {
  return (attribs.class ?? '').split(/\s+/).filter(isLasting);
}

function isLasting(name: string): boolean {
  return PLAIN_NAME.test(name) && !FLEETING.test(name);
}

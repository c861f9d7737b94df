import { type Element, isTag } from 'domhandler';

/**
 * Numbers of a list's items as a reader sees them. In a description list a term and what describes it are
 * one item.
 */
export function numberItems(list: Element): ReadonlyMap<Element, number> {
  const items = list.children
    .filter(isTag)
    .filter(({ name }) => name === 'li' || name === 'dt' || name === 'dd');
  const step = list.name === 'ol' && list.attribs.reversed !== undefined ? -1 : 1;
  let number = first(list, step < 0 ? items.length : 1) - step;
  let before = '';
  const numbers = new Map<Element, number>();
  for (const item of items) {
    if (item.name === 'li' || before === '' || (item.name === 'dt' && before === 'dd')) number += step;
    before = item.name;
    numbers.set(item, number);
  }
  return numbers;
}

function first(list: Element, otherwise: number): number {
  const start = Number.parseInt(list.attribs.start ?? '', 10);
  return list.name === 'ol' && Math.abs(start) < 1e9 ? start : otherwise;
}

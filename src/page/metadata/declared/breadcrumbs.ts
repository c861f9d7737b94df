import { isNode, type LinkedData, list, property, textOf } from './json-ld.ts';

/** The names of the page's path through the site, outermost first, as JSON-LD gives it. */
export function breadcrumbs({ nodes }: LinkedData): string[] {
  const trail = nodes.find(({ types }) => types.includes('BreadcrumbList'));
  if (!trail) return [];
  const items = list(property(trail.node, 'itemListElement')).filter(isNode);
  const placed = items.map((item, i) => ({ item, position: Number(property(item, 'position') ?? i) }));
  return placed
    .sort((a, b) => a.position - b.position)
    .flatMap(({ item }) => textOf(property(item, 'name')) ?? textOf(property(item, 'item')) ?? [])
    .filter(name => !/^https?:/.test(name));
}

/** The section that a path names: the step after the front page, before the article itself. */
export function stepOf(trail: readonly string[], headline: string | undefined): string | undefined {
  const steps = trail.filter(step => step !== headline);
  const inner = steps.length === trail.length ? steps.slice(1, -1) : steps.slice(1);
  return inner[0];
}

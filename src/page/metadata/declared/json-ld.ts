import { isText, type Text } from 'domhandler';
import { decodeHTML } from 'entities';
import type { HtmlPage } from '../../../model/page.ts';
import { attributeOf } from '../../html/element.ts';
import { undecoded } from '../../html/text.ts';
import { plainText } from '../text.ts';
import { parseLenient } from './json-repair.ts';

/** An object of JSON-LD. Read it through the functions here: keys of the page's choosing are never merged. */
export type LdNode = Readonly<Record<string, unknown>>;

export interface LinkedData {
  /** Every object with a type, outermost first; `depth` counts the objects around it. */
  nodes: readonly { node: LdNode; types: readonly string[]; depth: number }[];
  byId: ReadonlyMap<string, LdNode>;
  /** Scripts that could not be read. */
  broken: number;
}

const MAX_DEPTH = 12;
const MAX_NODES = 3000;
/** What lies below these belongs to other articles than the page's own. */
const OTHERS = new Set([
  'itemListElement',
  'hasPart',
  'relatedLink',
  'mentions',
  'isBasedOn',
  'citation',
  'comment',
  'review',
  'reviews',
  'liveBlogUpdate',
  'suggestedAnswer',
  'acceptedAnswer',
  'recordedIn',
  'subjectOf',
  'offers',
]);

const LINKED = /ld\+json/i;
/** Scripts whose type was forgotten. */
const UNTYPED = /^\s*[{[][\s[{]*"@(?:context|graph|type)"/;

/** White space and the first key of an object. */
const BEGINNING = 200;

function isUntyped(text: Text): boolean {
  return UNTYPED.test(undecoded(text).slice(0, BEGINNING).toString());
}

/** Reads all JSON-LD scripts of a page. */
export function readLinkedData(page: HtmlPage): LinkedData {
  const nodes: { node: LdNode; types: readonly string[]; depth: number }[] = [];
  const byId = new Map<string, LdNode>();
  let broken = 0;
  for (const { node } of page.harvest.byTag.get('script') ?? []) {
    const type = attributeOf(node, 'type');
    const texts = node.children.filter(isText);
    if (type === undefined ? !texts.some(isUntyped) : !LINKED.test(type)) continue;
    const source = texts.map(text => text.data).join('');
    if (source.trim() === '') continue;
    const root = parseLenient(source) ?? parseLenient(decodeHTML(source));
    if (root === undefined) broken++;
    else flatten(root, nodes, byId);
  }
  nodes.sort((a, b) => a.depth - b.depth);
  return { nodes, byId, broken };
}

function flatten(
  root: unknown,
  nodes: { node: LdNode; types: readonly string[]; depth: number }[],
  byId: Map<string, LdNode>,
): void {
  const queue: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let i = 0; i < queue.length && nodes.length < MAX_NODES; i++) {
    const { value, depth } = queue[i]!;
    if (depth > MAX_DEPTH) continue;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MAX_NODES)) queue.push({ value: item, depth });
      continue;
    }
    if (!isNode(value)) continue;
    const types = typesOf(value);
    if (types.length > 0) nodes.push({ node: value, types, depth });
    const id = value['@id'];
    if (typeof id === 'string' && types.length > 0 && !byId.has(id)) byId.set(id, value);
    for (const key of Object.keys(value)) {
      const inner = value[key];
      if (typeof inner !== 'object' || inner === null || OTHERS.has(key)) continue;
      queue.push({ value: inner, depth: key === '@graph' ? depth : depth + 1 });
    }
  }
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of a node, without the vocabulary's address; none is an empty list. */
export function typesOf(node: LdNode): string[] {
  return list(node['@type'])
    .filter(type => typeof type === 'string')
    .map(type => type.replace(/^.*[/:#]/, ''));
}

/** A property's values as a list; no property is an empty list. */
export function list(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

/** An own property; never one that an object inherits. */
export function property(node: LdNode, key: string): unknown {
  return Object.hasOwn(node, key) ? node[key] : undefined;
}

/** The values of a property with references (`{"@id": …}`) followed. */
export function values(data: LinkedData, node: LdNode, key: string): unknown[] {
  return list(property(node, key)).map(value => {
    if (!isNode(value)) return value;
    const id = value['@id'];
    if (typeof id !== 'string' || Object.keys(value).length > 2) return value;
    return data.byId.get(id) ?? value;
  });
}

/** The first value of a property that is text: a string, or an object with `@value`, `name` or `url`. */
export function text(data: LinkedData, node: LdNode, key: string): string | undefined {
  for (const value of values(data, node, key)) {
    const found = textOf(value);
    if (found) return found;
  }
  return undefined;
}

export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return plainText(value) || undefined;
  if (typeof value === 'number') return String(value);
  if (!isNode(value)) return undefined;
  for (const key of ['@value', 'name', 'headline', 'url', '@id']) {
    const inner = list(property(value, key))[0];
    if (typeof inner === 'string' && inner.trim() !== '') return plainText(inner) || undefined;
    if (isNode(inner) && typeof inner['@value'] === 'string') return plainText(inner['@value']);
  }
  return undefined;
}

import { type Element, isTag, isText } from 'domhandler';
import { parseMachineDate } from '../../page/metadata/dates/dates.ts';
import { descend, readText } from '../../page/metadata/dom.ts';
import { type Kept, piecesIn } from './around.ts';
import type { Entry } from './entry.ts';

/** Fewer could be a heading's date and that of a correction. */
const MIN_ENTRIES = 3;
/** How far above its time an entry begins, and what may stand before the time without saying anything. */
const MAX_STEPS = 8;
const MAX_SIBLINGS = 12;
const MAX_NODES = 60;

/**
 * Entries that only their form tells: siblings of the same tag and class that each open with a `time` which
 * names a time of day (a list of years is a chronology), and say something besides.
 */
export function timedEntries(kept: Kept): Entry[] {
  const times = timesIn(kept);
  if (times.length < MIN_ENTRIES) return [];
  const { nodes } = kept.page.elements;
  const rowOf = new Map(kept.rows.map(row => [nodes[row]!, row]));
  const series = new Map<Element, Map<string, Map<number, Element>>>();
  for (const time of times) {
    for (const element of openedBy(time)) {
      const row = rowOf.get(element);
      if (row === undefined || !element.parent || !isTag(element.parent)) continue;
      const alike = `${element.name} ${element.attribs.class ?? ''}`;
      const around = entry(series, element.parent, newMap<string, Map<number, Element>>);
      entry(around, alike, newMap<number, Element>).set(row, time);
    }
  }
  const dates = new Map<number, Element>();
  for (const around of series.values())
    for (const alike of around.values())
      if (alike.size >= MIN_ENTRIES) for (const [row, time] of alike) dates.set(row, time);
  const entries = [...piecesIn(kept, new Set(dates.keys()))].flatMap(([row, pieces]) =>
    entryOf(dates.get(row)!, pieces),
  );
  return entries.length < MIN_ENTRIES ? [] : entries;
}

function entryOf(time: Element, pieces: Entry['pieces']): Entry[] {
  const shown = readText(time);
  if (pieces.every(({ text }) => text === shown)) return [];
  const datePublished = parseMachineDate(time.attribs.datetime ?? '');
  return [{ pieces, ...(datePublished !== undefined && { datePublished }) }];
}

/** The times of day that stand within the reach of the kept text. */
function timesIn({ page, pieces }: Kept): Element[] {
  const times = page.harvest.byTag.get('time') ?? [];
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (times.length < MIN_ENTRIES || !first || !last) return [];
  return times
    .filter(({ block }) => block >= first.block.index && block <= last.block.index)
    .map(({ node }) => node)
    .filter(node => (parseMachineDate(node.attribs.datetime ?? '')?.length ?? 0) > 10);
}

/** The elements around a time in which nothing is said before it, innermost first. */
function* openedBy(time: Element): Iterable<Element> {
  let at = time;
  for (let steps = 0; steps < MAX_STEPS && at.parent && isTag(at.parent) && opens(at); steps++) {
    at = at.parent;
    yield at;
  }
}

function opens(element: Element): boolean {
  let at = element.prev;
  for (let seen = 0; at; at = at.prev) {
    if (++seen > MAX_SIBLINGS) return false;
    for (const node of descend(at, MAX_NODES)) if (isText(node) && node.data.trim() !== '') return false;
  }
  return true;
}

function newMap<K, V>(): Map<K, V> {
  return new Map();
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

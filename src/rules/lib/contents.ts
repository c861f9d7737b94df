import { BULLET } from '../../block/list-mark.ts';
import type { Block } from '../../model/block.ts';
import { FNV, hashText, mix } from '../../model/hash.ts';
import { addTo } from '../../model/multimap.ts';
import { fragmentOf } from '../../page/fragment.ts';
import { compact } from '../../page/metadata/text.ts';
import { withEntries } from './list-entries.ts';
import { isAnnounced, openText } from './listed-lines.ts';
import { lowerAscii, NO_ASCII, NO_LETTER } from './repeat.ts';

/** Lines in a row that make a list, and how many others may stand between two: numbers, headings of parts. */
export const LEAST_LINES = 3;
const MAX_GAP = 2;
const LINK_SHARE = 0.8;
/** Share of the lines that are headings of the page; tabs and questions that unfold are none. */
export const LEAST_SHARE = 1 / 3;
const MAX_WORDS = 20;
/** Behind the mark of a list, too, and as `#1.` */
const NUMBER = new RegExp(String.raw`^(?:${BULLET}\s)?#?[\d.\s]+`);

/** Lists of links within the page at this address, of which a good part are its headings. */
export function linkedLists(blocks: readonly Block[], address: string | undefined): Block[][] {
  const lines = inARow(
    blocks.filter(block => leadsWithin(block, address)),
    MAX_GAP,
  ).map(list => ({ list, names: list.map(nameOf) }));
  const whole: typeof lines = [];
  for (const block of blocks) {
    const names = namesWithin(block, address);
    if (names) whole.push({ list: [block], names });
  }
  const lists = [...lines, ...whole];
  if (lists.length === 0) return [];
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map(nameOf));
  return lists
    .filter(({ names }) => names.filter(name => headings.has(name)).length >= LEAST_SHARE * names.length)
    .map(({ list }) => list);
}

/** What the links of a block say that is a list as a whole; undefined where it is none. */
function namesWithin({ kind, text, marks }: Block, address: string | undefined): string[] | undefined {
  if (marks.length < LEAST_LINES || kind === 'heading' || kind === 'table-cell') return undefined;
  const links = marks.filter(({ type, href }) => type === 'link' && fragmentOf(href, address) !== undefined);
  const linked = links.reduce((sum, { start, end }) => sum + end - start, 0);
  if (links.length < LEAST_LINES || linked < LINK_SHARE * text.length) return undefined;
  return links.map(({ start, end }) => compact(bare(text.slice(start, end))));
}

/**
 * Of blocks of flat text, lists of lines that come again below, one by one and in the same order, each with text of its
 * own.
 */
export function echoedLists(blocks: readonly Block[]): Block[][] {
  const lines = repeated(blocks.filter(({ words }) => words <= MAX_WORDS));
  const places = new Map<string, number[]>();
  const names = lines.map(nameOf);
  for (const [i, { index }] of lines.entries()) addTo(places, names[i]!, index);
  if (lines.length - places.size < LEAST_LINES) return [];
  places.delete('');
  const again = copiesOf(
    lines.map(({ index }, i) => [index, places.get(names[i]!) ?? []]),
    blocks,
  );
  const lists: Block[][] = [];
  for (const line of lines) {
    const at = again.get(line.index)!;
    if (at <= line.index + 1) continue;
    const list = lists.at(-1) ?? [];
    const before = list.at(-1);
    const goesOn = before?.index === line.index - 1 && at > again.get(before.index)! + 1;
    if (goesOn && line.index < again.get(list[0]!.index)!) list.push(line);
    else lists.push([line]);
  }
  const found = lists.filter(list => {
    if (list.length < LEAST_LINES || again.get(list[0]!.index)! <= list.at(-1)!.index) return false;
    const echoes = list.map(({ index }) => blocks[again.get(index)!]!);
    return openText(echoes, blocks) && !isAnnounced(list, blocks);
  });
  return withEntries(found, blocks, again);
}

/**
 * Where each line comes again, by its index: the last time, as lists may be shown twice, or the last one above where the line
 * below it comes again, as a box further down may have the same headings.
 */
function copiesOf(
  lines: readonly (readonly [number, readonly number[]])[],
  blocks: readonly Block[],
): Map<number, number> {
  const again = new Map<number, number>();
  for (let i = lines.length - 1; i >= 0; i--) {
    const [index, places] = lines[i]!;
    const next = again.get(index + 1) ?? -1;
    const last = places.at(-1) ?? -1;
    const isBelow = next > index + 2 && last >= next;
    const above = isBelow ? places.findLast(at => at < next - 1) : undefined;
    const fits = above !== undefined && above > index + 1 && openText([blocks[above]!], blocks);
    again.set(index, fits ? above : last);
  }
  return again;
}

/** The blocks whose name may stand twice; most are told apart without folding their names. */
function repeated(blocks: readonly Block[]): Block[] {
  const seen = new Map<number, number>();
  const hashes = blocks.map(nameHash);
  for (const hash of hashes) seen.set(hash, (seen.get(hash) ?? 0) + 1);
  return blocks.filter((_, i) => seen.get(hashes[i]!)! > 1);
}

/** The hash of `nameOf`. */
function nameHash(block: Block): number {
  const text = bare(block.text);
  let hash: number = FNV;
  for (let at = 0; at < text.length; at++) {
    const lower = lowerAscii(text.charCodeAt(at));
    if (lower === NO_ASCII) return hashText(nameOf(block));
    if (lower !== NO_LETTER) hash = mix(hash, lower);
  }
  return hash;
}

/** Parts blocks where more than `gap` others stand between. */
function inARow(blocks: readonly Block[], gap: number): Block[][] {
  const lists: Block[][] = [];
  for (const block of blocks) {
    const list = lists.at(-1);
    if (list && block.index - list.at(-1)!.index <= gap + 1) list.push(block);
    else lists.push([block]);
  }
  return lists.filter(({ length }) => length >= LEAST_LINES);
}

/** Without numbers and signs, which only one of the two may have. */
export function nameOf({ text }: Block): string {
  return compact(bare(text));
}

/** Nor what wikis put behind headings in brackets. */
function bare(text: string): string {
  const unnumbered = text.replace(NUMBER, '');
  return unnumbered.endsWith(']') ? unnumbered.slice(0, unnumbered.lastIndexOf('[')) : unnumbered;
}

/** Whether a line is hardly more than a link to a part of the page at this address. */
function leadsWithin({ kind, text, marks }: Block, address: string | undefined): boolean {
  if (marks.length === 0 || kind === 'heading' || kind === 'table-cell') return false;
  return marks.some(({ type, href, start, end }) => {
    if (type !== 'link' || end - start < LINK_SHARE * text.length) return false;
    return fragmentOf(href, address) !== undefined;
  });
}

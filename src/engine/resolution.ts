import type { Block } from '../model/block.ts';
import type { Standing } from '../model/rule.ts';
import type { Category, Role, Span } from '../model/verdict.ts';
import { compareDecisions, compareLabels, type Entry, keeps } from './precedence.ts';

/** A stretch of a block with one fate. Segments of a block are adjacent and cover it whole. */
export interface Segment {
  start: number;
  end: number;
  /** The decision that removed it; undefined when the text stays. */
  removedBy: Entry | undefined;
  /** The decision that kept it against a removal, if one was needed. */
  keptBy: Entry | undefined;
  label: Entry | undefined;
}

/**
 * Collects the verdicts on all blocks and tells what follows from them. Adding verdicts in another order
 * gives the same result.
 */
export class Resolution {
  private readonly blocks: readonly Block[];
  private readonly entries: (Entry[] | undefined)[];
  /** By block: 1 where a label names a part of it. */
  private readonly labelled: Uint8Array;
  /** The farthest-reaching cut of each scope and direction; the others remove nothing more. */
  private readonly farthest = new Map<string, Entry>();
  private cuts: readonly Entry[] = [];
  private readonly cache: (readonly Segment[] | undefined)[];
  /** By block: whether any of it stays, as far as that was asked. */
  private readonly fates: Uint8Array;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    this.entries = new Array(blocks.length);
    this.labelled = new Uint8Array(blocks.length);
    this.cache = new Array(blocks.length);
    this.fates = new Uint8Array(blocks.length);
  }

  /** Adds the verdicts of one phase; rules of the phase must not read `standing` in between. */
  add(entries: Iterable<Entry>): void {
    let cut = false;
    for (const entry of entries) {
      const { block, action } = entry.verdict;
      if (entry.idle) continue;
      if (block < 0 || block >= this.blocks.length) continue;
      if (action === 'cut-after' || action === 'cut-before') {
        cut = this.addCut(entry) || cut;
        continue;
      }
      if (action === 'label') this.labelled[block] = 1;
      const list = this.entries[block];
      // One that grows by itself makes room for many; few blocks have more than two.
      if (list && list.length > 1) list.push(entry);
      else this.entries[block] = list ? [list[0]!, entry] : [entry];
      this.cache[block] = undefined;
      this.fates[block] = UNKNOWN;
    }
    if (!cut) return;
    this.cache.fill(undefined);
    this.fates.fill(UNKNOWN);
  }

  /** Whether this cut is the farthest-reaching of its kind. */
  isFarthest(entry: Entry): boolean {
    return this.cuts.includes(entry);
  }

  private addCut(entry: Entry): boolean {
    const { action, block } = entry.verdict;
    const key = `${entry.scope} ${action}`;
    const before = this.farthest.get(key);
    const gain = before ? (before.verdict.block - block) * (action === 'cut-after' ? 1 : -1) : 1;
    if (before && (gain < 0 || (gain === 0 && compareDecisions(entry, before) >= 0))) return false;
    this.farthest.set(key, entry);
    this.cuts = [...this.farthest.values()];
    return true;
  }

  segments(block: number): readonly Segment[] {
    return (this.cache[block] ??= this.resolve(block));
  }

  standing(): Standing {
    return {
      kept: block => this.stays(block),
      role: (block): Role | undefined => {
        if (this.labelled[block] === 0) return undefined;
        for (const { label } of this.segments(block)) if (label) return label.verdict.role;
        return undefined;
      },
      span: (block, role): Span | undefined => {
        if (this.labelled[block] === 0) return undefined;
        for (const { label, removedBy, start, end } of this.segments(block))
          if (!removedBy && label?.verdict.role === role) return [start, end];
        return undefined;
      },
      dropped: (block): Category | undefined => {
        const segments = this.segments(block);
        if (!isRemoved(segments)) return undefined;
        return segments[0]?.removedBy?.verdict.category;
      },
    };
  }

  /** Whether any of a block stays. Most rules ask no more than that. */
  private stays(block: number): boolean {
    if (this.fates[block] === UNKNOWN) this.fates[block] = this.resolveFate(block) ? STAYS : GOES;
    return this.fates[block] === STAYS;
  }

  private resolveFate(block: number): boolean {
    const own = this.entries[block];
    if (own?.some(hasSpan)) return !isRemoved(this.segments(block));
    let decision: Entry | undefined;
    if (own) for (const entry of own) decision = stronger(entry, decision);
    for (const cut of this.cuts) if (reaches(cut, block)) decision = stronger(cut, decision);
    return !decision || keeps(decision);
  }

  private resolve(block: number): readonly Segment[] {
    const { length } = this.blocks[block]!.text;
    const own = this.entries[block];
    const cuts = this.cuts.length > 0 ? this.cuts.filter(cut => reaches(cut, block)) : this.cuts;
    if (!own) return [decide(0, length, cuts)];
    const all = cuts.length > 0 ? [...own, ...cuts] : own;
    if (!own.some(hasSpan)) return [decide(0, length, all)];
    const edges = boundaries(own, length);
    const segments: Segment[] = [];
    for (let i = 1; i < edges.length; i++) {
      const start = edges[i - 1]!;
      const end = edges[i]!;
      const segment = decide(
        start,
        end,
        edges.length === 2 ? all : all.filter(entry => covers(entry, block, start, end)),
      );
      const before = segments.at(-1);
      if (before && sameFate(before, segment)) before.end = end;
      else segments.push(segment);
    }
    return segments;
  }
}

const UNKNOWN = 0;
const STAYS = 1;
const GOES = 2;

function hasSpan({ verdict }: Entry): boolean {
  return verdict.span !== undefined;
}

/** The one of two decisions that counts; labels are none. */
function stronger(entry: Entry, decision: Entry | undefined): Entry | undefined {
  if (entry.verdict.action === 'label') return decision;
  return !decision || compareDecisions(entry, decision) < 0 ? entry : decision;
}

/** Whether nothing of a block stays. */
function isRemoved(segments: readonly Segment[]): boolean {
  for (const { removedBy } of segments) if (!removedBy) return false;
  return true;
}

function reaches(cut: Entry, block: number): boolean {
  const { verdict } = cut;
  return verdict.action === 'cut-after' ? block > verdict.block : block < verdict.block;
}

/** Where the fate of a block's text may change: the ends of all spans. */
function boundaries(entries: readonly Entry[], length: number): number[] {
  const edges = new Set([0, length]);
  for (const { verdict } of entries) {
    if (!verdict.span) continue;
    for (const at of verdict.span) edges.add(Math.min(length, Math.max(0, at)));
  }
  return [...edges].sort((a, b) => a - b);
}

function covers(entry: Entry, block: number, start: number, end: number): boolean {
  const { span } = entry.verdict;
  return entry.verdict.block !== block || !span || (span[0] <= start && span[1] >= end);
}

function decide(start: number, end: number, entries: readonly Entry[]): Segment {
  let decision: Entry | undefined;
  let label: Entry | undefined;
  for (const entry of entries) {
    decision = stronger(entry, decision);
    if (entry.verdict.action === 'label' && (!label || compareLabels(entry, label) < 0)) label = entry;
  }
  const kept = !decision || keeps(decision);
  return {
    start,
    end,
    removedBy: kept ? undefined : decision,
    keptBy: kept ? decision : undefined,
    label,
  };
}

function sameFate(a: Segment, b: Segment): boolean {
  return a.removedBy === b.removedBy && a.keptBy === b.keptBy && a.label === b.label;
}

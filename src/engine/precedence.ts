import { CATEGORIES, type Phase, ROLES, type Scope, type Verdict } from '../model/verdict.ts';

/** A verdict with what its rule stands for. */
export interface Entry {
  verdict: Verdict;
  phase: Phase;
  scope: Scope;
  /** Why the verdict is traced but has no effect. */
  idle?: 'experimental' | 'needs-dom' | 'no-op';
}

/**
 * The one precedence table: site beats generic; at equal scope `keep` beats `drop`, and rules beat the article
 * finder. A `keep` that only rescues beats the finder alone. A cut is a drop. Labels take no part in whether a
 * span stays.
 */
const STRENGTH = {
  generic: { found: 0, rescue: 1, drop: 2, keep: 3 },
  site: { found: 4, rescue: 4, drop: 4, keep: 5 },
} as const;

const CATEGORY_ORDER: ReadonlyMap<string, number> = new Map(CATEGORIES.map((name, i) => [name, i]));
const ROLE_ORDER: ReadonlyMap<string, number> = new Map(ROLES.map((name, i) => [name, i]));

/** Negative when `a` decides over `b`. Total and independent of the order in which rules ran. */
export function compareDecisions(a: Entry, b: Entry): number {
  return (
    strength(b) - strength(a) ||
    order(CATEGORY_ORDER, a.verdict.category) - order(CATEGORY_ORDER, b.verdict.category) ||
    compareText(a.verdict.rule, b.verdict.rule) ||
    compareText(a.verdict.why, b.verdict.why) ||
    compareSpans(a.verdict, b.verdict)
  );
}

/** Negative when label `a` names the span rather than `b`: site first, then the order of the roles. */
export function compareLabels(a: Entry, b: Entry): number {
  return (
    Number(b.scope === 'site') - Number(a.scope === 'site') ||
    order(ROLE_ORDER, a.verdict.role) - order(ROLE_ORDER, b.verdict.role) ||
    compareText(a.verdict.rule, b.verdict.rule) ||
    compareSpans(a.verdict, b.verdict)
  );
}

/** Where all else is equal, spans decide, so that overlapping verdicts of one rule split a text one way only. */
function compareSpans(a: Verdict, b: Verdict): number {
  return (
    (a.span?.[0] ?? -1) - (b.span?.[0] ?? -1) ||
    (a.span?.[1] ?? -1) - (b.span?.[1] ?? -1) ||
    a.block - b.block
  );
}

export function keeps(entry: Entry): boolean {
  return entry.verdict.action === 'keep';
}

function strength({ scope, phase, verdict }: Entry): number {
  const kind =
    verdict.action === 'keep' ? (verdict.rescue ? 'rescue' : 'keep') : phase === 'find' ? 'found' : 'drop';
  return STRENGTH[scope][kind];
}

function order(table: ReadonlyMap<string, number>, name: string | undefined): number {
  return name === undefined ? -1 : (table.get(name) ?? table.size);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

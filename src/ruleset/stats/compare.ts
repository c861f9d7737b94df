import type { Outcome } from '../../model/outcome.ts';

const FIELDS = [
  'headline',
  'author',
  'datePublished',
  'dateModified',
  'description',
  'articleSection',
] as const;

/** How an outcome differs from another one of the same capture. */
export interface Change {
  key: string;
  /** `record → rejected`, when they are not of one kind. */
  kind?: string;
  /** Names of fields whose value changed, with both values. */
  fields: string[];
  /** Lines of the article that only the one or the other has. */
  added: string[];
  removed: string[];
}

/** Undefined when both say the same. */
export function compareOutcomes(before: Outcome, after: Outcome): Change | undefined {
  const [was, is] = [recordOf(before), recordOf(after)];
  const kind = before.outcome === after.outcome ? undefined : `${before.outcome} → ${after.outcome}`;
  const [old, fresh] = [linesOf(was?.articleBody), linesOf(is?.articleBody)];
  const change: Change = {
    key: after.key,
    ...(kind !== undefined && { kind }),
    fields: was && is ? FIELDS.flatMap(name => fieldChange(name, was[name], is[name])) : [],
    added: without(fresh, old),
    removed: without(old, fresh),
  };
  const same = kind === undefined && change.fields.length + change.added.length + change.removed.length === 0;
  return same ? undefined : change;
}

function recordOf(outcome: Outcome) {
  return outcome.outcome === 'record' ? outcome.record : undefined;
}

function fieldChange(name: string, before: unknown, after: unknown): string[] {
  const [was, is] = [JSON.stringify(before), JSON.stringify(after)];
  return was === is ? [] : [`${name}: ${was ?? 'nothing'} → ${is ?? 'nothing'}`];
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '').split('\n').filter(line => line !== '');
}

/** Lines of one list that the other has not, or not as often. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter(line => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

import type { RuleFile } from '../schema.ts';
import { covers, literalsOf } from './conditions.ts';
import { selectorsOf, type TextRuleEntry, textRulesOf } from './rules-of.ts';

/** Rules of one scope that speak against each other, or that another one leaves nothing to do. */
export function* lintContradictions(file: RuleFile): Iterable<string> {
  const rules = textRulesOf(file);
  for (const [i, rule] of rules.entries()) {
    for (const [j, other] of rules.entries()) {
      if (i === j || !includes(other, rule)) continue;
      const both = includes(rule, other);
      if (rule.action !== 'keep' && other.action === 'keep') {
        yield `${rule.id}: never takes effect: ${other.id} keeps everything that it matches`;
      } else if (rule.action === other.action && !(both && i < j)) {
        yield `${rule.id}: is superfluous: ${other.id} does the same wherever it matches`;
      }
    }
  }
  yield* selectorConflicts(file);
}

function* selectorConflicts(file: RuleFile): Iterable<string> {
  const entries = selectorsOf(file);
  for (const drop of entries.filter(entry => entry.action === 'drop')) {
    for (const other of entries) {
      const same = drop.selectors.filter(selector => other.selectors.includes(selector));
      if (same.length === 0 || other === drop || other.action === 'field') continue;
      if (other.action === 'drop' && entries.indexOf(other) > entries.indexOf(drop)) continue;
      const what = other.action === 'drop' ? 'drops it as well' : 'wants to keep it';
      yield `${drop.id}: "${same[0]}": ${other.id} ${what}`;
    }
  }
}

/** Whether `outer` surely matches wherever `inner` does. */
function includes(outer: TextRuleEntry, inner: TextRuleEntry): boolean {
  const keys = Object.keys(outer.match) as (keyof TextRuleEntry['match'])[];
  return keys.every(key => {
    if (key === 'anyOf' || key === 'equals' || key === 'startsWith' || key === 'endsWith') {
      return coversAll(outer, inner, key);
    }
    const [mine, theirs] = [outer.match[key], inner.match[key]];
    if (key === 'maxWords' && theirs !== undefined) return Number(mine) >= Number(theirs);
    if (key === 'minWords' && theirs !== undefined) return Number(mine) <= Number(theirs);
    return JSON.stringify(mine) === JSON.stringify(theirs);
  });
}

/** A text that is, begins or ends with a literal has it somewhere; so `anyOf` covers the other three. */
function coversAll(
  outer: TextRuleEntry,
  inner: TextRuleEntry,
  mode: 'anyOf' | 'equals' | 'startsWith' | 'endsWith',
): boolean {
  const candidates = mode === 'equals' ? [mode] : mode === 'anyOf' ? MODES : ([mode, 'equals'] as const);
  const wide = literalsOf(outer.match, mode);
  return candidates.some(candidate => {
    const narrow = literalsOf(inner.match, candidate);
    return narrow.length > 0 && narrow.every(text => wide.some(literal => covers(literal, text, mode)));
  });
}

const MODES = ['anyOf', 'equals', 'startsWith', 'endsWith'] as const;

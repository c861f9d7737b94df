import { countWords } from '../../block/words.ts';
import { Literal } from '../literals.ts';
import type { Matcher, RuleFile } from '../schema.ts';
import { textRulesOf } from './rules-of.ts';

const SHORT = 3;
const MODES = ['anyOf', 'equals', 'startsWith', 'endsWith'] as const;

/** Conditions that cannot hold together, say the same twice, or take more than their author can have meant. */
export function* lintConditions(file: RuleFile): Iterable<string> {
  const { from, to } = file.valid ?? {};
  if (from !== undefined && to !== undefined && from > to)
    yield `valid: ends (${to}) before it begins (${from})`;
  for (const { id, action, match } of textRulesOf(file)) {
    for (const message of [...impossible(match), ...subsets(match)]) yield `${id}: ${message}`;
    if (action === 'drop' && isGreedy(match)) {
      yield `${id}: drops every paragraph that has the text anywhere in it; add maxWords, or use strip`;
    }
  }
}

function* impossible(match: Matcher): Iterable<string> {
  const { minWords = 0, maxWords = Number.POSITIVE_INFINITY } = match;
  if (minWords > maxWords) yield `cannot match: minWords ${minWords} is more than maxWords ${maxWords}`;
  for (const mode of MODES) {
    for (const literal of literalsOf(match, mode)) {
      const words = countWords(literal);
      if (words > maxWords) yield `cannot match: "${literal}" has more than ${maxWords} words`;
      if (mode === 'equals' && words < minWords)
        yield `cannot match: "${literal}" has less than ${minWords} words`;
    }
  }
}

/** Literals that another one of the same list covers. */
function* subsets(match: Matcher): Iterable<string> {
  for (const mode of MODES) {
    const list = literalsOf(match, mode);
    for (const [i, text] of list.entries()) {
      const cover = list.find(
        (other, j) => i !== j && covers(other, text, mode) && !(j > i && covers(text, other, mode)),
      );
      if (cover !== undefined)
        yield `"${text}" is superfluous: "${cover}" in the same list matches wherever it does`;
    }
  }
}

/** Whether every text that carries `inner` in this way carries `outer` too. */
export function covers(outer: string, inner: string, mode: (typeof MODES)[number]): boolean {
  const { folded } = new Literal(inner);
  return new Literal(outer).spans({ text: inner, folded }, mode).length > 0;
}

function isGreedy(match: Matcher): boolean {
  if (match.maxWords !== undefined || match.anyOf === undefined) return false;
  const others = [
    match.equals,
    match.startsWith,
    match.endsWith,
    match.pattern,
    match.kind,
    match.next,
    match.previous,
  ];
  return (
    others.every(condition => condition === undefined) ||
    literalsOf(match, 'anyOf').some(s => s.length < SHORT)
  );
}

export function literalsOf(match: Matcher, mode: (typeof MODES)[number]): readonly string[] {
  return [match[mode] ?? []].flat();
}

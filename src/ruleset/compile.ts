import type { Action, Category } from '../model/verdict.ts';
import { type CompiledFields, compileFields } from './dom/fields.ts';
import { compileSelector, type ElementTest } from './dom/selector.ts';
import { type Literal, LiteralScan } from './literals.ts';
import { type CompiledMatcher, compileMatcher } from './matcher.ts';
import type { RuleFile } from './schema.ts';

/** Rule ids of verdicts are `file/rule`. */
interface RuleBase {
  id: string;
  category: Category | undefined;
  why: string;
}

export interface DomRule extends RuleBase {
  action: 'drop' | 'keep';
  tests: readonly ElementTest[];
}

export interface TextRule extends RuleBase {
  /** `strip` is a drop of the parts that match. */
  action: Extract<Action, 'drop' | 'keep' | 'cut-before' | 'cut-after'> | 'strip';
  matcher: CompiledMatcher;
}

/** A rule file, ready to run. */
export interface CompiledFile {
  id: string;
  scope: 'site' | 'generic';
  experimental: boolean;
  content: readonly { selector: string; test: ElementTest }[];
  fields: CompiledFields;
  dom: readonly DomRule[];
  text: readonly TextRule[];
  /** Finds blocks that carry a literal of any text rule. */
  scan: LiteralScan;
}

export function compileRuleFile(file: RuleFile): CompiledFile {
  const text = [...textRules(file)];
  const literals = text.flatMap((rule): readonly Literal[] => rule.matcher.literals ?? []);
  return {
    id: file.id,
    scope: file.hosts ? 'site' : 'generic',
    experimental: file.status === 'experimental',
    content: listOf(file.dom?.content).map(selector => ({ selector, test: compileSelector(selector) })),
    fields: compileFields(file.dom?.fields ?? {}),
    dom: [...domRules(file)],
    text,
    scan: new LiteralScan(literals),
  };
}

function* domRules({ id, dom }: RuleFile): Iterable<DomRule> {
  for (const { id: name, select, category, why } of dom?.drop ?? []) {
    const selectors = listOf(select);
    yield {
      id: `${id}/${name}`,
      action: 'drop',
      category,
      why: why ?? `in ${selectors.join(', ')}`,
      tests: selectors.map(compileSelector),
    };
  }
  for (const [i, { id: name, select, why }] of (dom?.keep ?? []).entries()) {
    const tests = listOf(select).map(compileSelector);
    yield { id: `${id}/${name ?? `dom-keep-${i + 1}`}`, action: 'keep', category: undefined, why, tests };
  }
}

function* textRules(file: RuleFile): Iterable<TextRule> {
  for (const action of ['drop', 'strip', 'cut-after', 'cut-before'] as const) {
    for (const { id, match, category, why } of file.text?.[action] ?? []) {
      const matcher = compileMatcher(match);
      yield { id: `${file.id}/${id}`, action, category, why: why ?? describe(match), matcher };
    }
  }
  for (const [i, { id, match, why }] of (file.keep ?? []).entries()) {
    const matcher = compileMatcher(match);
    yield { id: `${file.id}/${id ?? `keep-${i + 1}`}`, action: 'keep', category: undefined, why, matcher };
  }
}

/** A matcher in words, for the removal log. */
function describe(match: object): string {
  return Object.entries(match)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat();
}

import type { Matcher, RuleFile } from '../schema.ts';

/** A rule about text, with what lint compares. */
export interface TextRuleEntry {
  /** As `fires` names it. */
  id: string;
  action: 'drop' | 'strip' | 'cut-after' | 'cut-before' | 'keep';
  match: Matcher;
}

/** All text rules of a file, keeps included. */
export function textRulesOf(file: RuleFile): TextRuleEntry[] {
  const actions = ['drop', 'strip', 'cut-after', 'cut-before'] as const;
  return [
    ...actions.flatMap(action => (file.text?.[action] ?? []).map(({ id, match }) => ({ id, action, match }))),
    ...(file.keep ?? []).map(({ id, match }, i) => ({
      id: id ?? `keep-${i + 1}`,
      action: 'keep' as const,
      match,
    })),
  ];
}

export interface SelectorEntry {
  id: string;
  action: 'content' | 'drop' | 'keep' | 'field';
  selectors: readonly string[];
}

/** Everything in a file that selects elements. */
export function selectorsOf({ dom = {} }: RuleFile): SelectorEntry[] {
  return [
    ...(dom.content ? [{ id: 'content', action: 'content' as const, selectors: [dom.content].flat() }] : []),
    ...(dom.drop ?? []).map(({ id, select }) => ({
      id,
      action: 'drop' as const,
      selectors: [select].flat(),
    })),
    ...(dom.keep ?? []).map(({ id, select }, i) => ({
      id: id ?? `dom-keep-${i + 1}`,
      action: 'keep' as const,
      selectors: [select].flat(),
    })),
    ...Object.entries(dom.fields ?? {}).map(([name, field]) => ({
      id: `fields.${name}`,
      action: 'field' as const,
      selectors: [field ?? []].flat().map(source => (typeof source === 'string' ? source : source.select)),
    })),
  ];
}

/** The ids of all rules that an example can show to fire. */
export function ruleIdsOf(file: RuleFile): string[] {
  const selecting = selectorsOf(file).filter(({ action }) => action !== 'field');
  return [...selecting, ...textRulesOf(file)].map(({ id }) => id);
}

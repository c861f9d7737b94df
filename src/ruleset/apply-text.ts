import type { Verdict } from '../model/verdict.ts';
import type { CompiledFile, TextRule } from './compile.ts';
import type { Scene } from './scene.ts';

/** What the text rules of a file say of a page. */
export function* textVerdicts(file: CompiledFile, scene: Scene): Iterable<Verdict> {
  if (file.text.length === 0) return;
  const free = file.text.filter(rule => rule.matcher.literals === undefined);
  for (const { index } of scene.blocks) {
    const rules = file.scan.test(scene.folded(index).folded) ? file.text : free;
    for (const rule of rules) if (rule.matcher.test(scene, index)) yield* verdictsOf(rule, scene, index);
  }
}

function* verdictsOf(rule: TextRule, scene: Scene, block: number): Iterable<Verdict> {
  const base = { rule: rule.id, block, why: rule.why, ...(rule.category && { category: rule.category }) };
  if (rule.action === 'strip') {
    for (const span of rule.matcher.spans(scene, block)) yield { ...base, action: 'drop', span };
    return;
  }
  yield { ...base, action: rule.action };
  // A cut takes what lies beyond the block; the block that shows where to cut goes too.
  if (rule.action !== 'drop' && rule.action !== 'keep') yield { ...base, action: 'drop' };
}

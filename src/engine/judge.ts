import type { Finding } from '../finder/finding.ts';
import type { BlockRule } from '../model/rule.ts';
import { PHASES, type Phase, type Verdict } from '../model/verdict.ts';
import type { PageContext } from './context.ts';
import type { Entry } from './precedence.ts';
import { Resolution } from './resolution.ts';

export interface Judgement {
  resolution: Resolution;
  /** All verdicts, for the trace. */
  entries: Entry[];
}

/** Verdicts that do not come from code rules, by the phase they belong to. */
export interface GivenVerdicts {
  site: Iterable<Entry>;
  find: Iterable<Verdict>;
}

/**
 * Runs all rules, phase by phase. Rules only report; within a phase none sees what another said, so their
 * order cannot matter.
 */
export function judge(context: PageContext, rules: readonly BlockRule[], given: GivenVerdicts): Judgement {
  const { blocks } = context.page;
  const resolution = new Resolution(blocks);
  const entries: Entry[] = [];
  for (const phase of PHASES) {
    context.standing = resolution.standing();
    const reported = [...givenFor(phase, given), ...run(phase, rules, context)];
    resolution.add(reported);
    entries.push(...reported);
  }
  return { resolution, entries };
}

function* givenFor(phase: Phase, given: GivenVerdicts): Iterable<Entry> {
  if (phase === 'site') yield* given.site;
  if (phase === 'find') for (const verdict of given.find) yield { verdict, phase, scope: 'generic' };
}

function* run(phase: Phase, rules: readonly BlockRule[], context: PageContext): Iterable<Entry> {
  for (const rule of rules) {
    if (rule.meta.phase !== phase) continue;
    if (rule.needs === 'dom' && context.page.kind !== 'html') continue;
    for (const verdict of rule.run(context.page.blocks, context)) {
      yield { verdict, phase, scope: rule.meta.scope };
    }
  }
}

/** The finder's decision as verdicts: it removes what is not article, and leaves the rest to the rules. */
export function* finderVerdicts(finding: Finding): Iterable<Verdict> {
  for (let block = 0; block < finding.kept.length; block++) {
    if (finding.kept[block]) continue;
    yield {
      rule: 'article-finder',
      block,
      action: 'drop',
      category: 'outside-article',
      get why() {
        return finding.why(block);
      },
    };
  }
}

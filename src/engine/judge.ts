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
    const reported: Entry[] = [];
    addGiven(reported, phase, given);
    for (const rule of rules) if (rule.meta.phase === phase) run(reported, rule, context);
    resolution.add(reported);
    for (const entry of reported) entries.push(entry);
  }
  return { resolution, entries };
}

function addGiven(reported: Entry[], phase: Phase, given: GivenVerdicts): void {
  if (phase === 'site') for (const entry of given.site) reported.push(entry);
  if (phase !== 'find') return;
  for (const verdict of given.find) reported.push({ verdict, phase, scope: 'generic' });
}

function run(reported: Entry[], rule: BlockRule, context: PageContext): void {
  if (rule.needs === 'dom' && context.page.kind !== 'html') return;
  const { phase } = rule.meta;
  for (const verdict of rule.run(context.page.blocks, context))
    reported.push({ verdict, phase, scope: 'generic' });
}

/** The finder's decision as verdicts: it removes what is not article, and leaves the rest to the rules. */
export function finderVerdicts(finding: Finding): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let block = 0; block < finding.kept.length; block++)
    if (!finding.kept[block]) verdicts.push(new OutsideArticle(finding, block));
  for (const part of finding.dropped ?? [])
    verdicts.push({ rule: FINDER, action: 'drop', category: 'outside-article', ...part });
  return verdicts;
}

const FINDER = 'article-finder';

/** Most blocks of a page have one: the reason is put into words for those that ask. */
class OutsideArticle implements Verdict {
  readonly rule = FINDER;
  readonly block: number;
  readonly action = 'drop';
  readonly category = 'outside-article';
  readonly #finding: Finding;

  constructor(finding: Finding, block: number) {
    this.block = block;
    this.#finding = finding;
  }

  get why(): string {
    return this.#finding.why(this.block);
  }
}

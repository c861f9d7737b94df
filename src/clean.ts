import { PageContext } from './engine/context.ts';
import { finderVerdicts, judge } from './engine/judge.ts';
import { traceOf } from './engine/trace.ts';
import { findArticle } from './finder/find.ts';
import type { Finding } from './finder/finding.ts';
import { findArticleInText } from './finder/text/find.ts';
import type { Ruleset } from './load-rules.ts';
import type { Capture } from './model/capture.ts';
import { DechromeError } from './model/errors.ts';
import type { Evidence } from './model/evidence.ts';
import type { Metadata } from './model/metadata.ts';
import type { Outcome, QuarantinedOutcome } from './model/outcome.ts';
import type { Page } from './model/page.ts';
import type { Verdict } from './model/verdict.ts';
import { linesOf } from './page/markdown/lines.ts';
import { extractMetadata } from './page/metadata/extract.ts';
import { settleMetadata } from './page/metadata/settle.ts';
import { textHeadVerdicts } from './page/metadata/text-head.ts';
import { headVerdicts } from './page/metadata/visible.ts';
import { openPage } from './page/open.ts';
import { assemble } from './record/assemble.ts';
import { rejectedRemovals, rejection } from './record/reject.ts';
import { VERSION } from './version.ts';

export interface CleanOptions {
  /** Give a best-effort record for every kind of page instead of rejecting what is not an article. */
  allTypes?: boolean;
  /** Add every verdict and what became of it to the outcome. */
  trace?: boolean;
  /** Add the source of each metadata field to the record. */
  provenance?: boolean;
  /** What other captures of the same site say. */
  evidence?: Evidence;
}

/**
 * Turns one capture into exactly one outcome. Pure: no input/output, no clock, no randomness; never throws
 * for what a capture contains.
 */
export function clean(capture: Capture, ruleset: Ruleset, options: CleanOptions = {}): Outcome {
  try {
    return cleanPage(openPage(capture), ruleset, options);
  } catch (error) {
    return quarantined(capture, error);
  }
}

function cleanPage(page: Page, ruleset: Ruleset, options: CleanOptions): Outcome {
  const context = new PageContext(page, ruleset.lexicon, options.evidence);
  const declared = extractMetadata(page, context);
  const site = ruleset.siteRules(page, declared.url);
  const described = site.describe(declared, context.find);
  context.describe(described);
  const finding = find(page, ruleset, context);
  const metadata = settleMetadata(page, described, finding, context);
  context.describe(metadata);
  context.probabilities = finding.probability;
  context.pageType = finding.pageType;
  context.isIndex = finding.pageType === 'listing' && !finding.accepted;
  context.cleaned = finding.cleaned === true;
  const judgement = judge(context, ruleset.codeRules, {
    site: site.verdicts(context),
    find: [...finderVerdicts(finding), ...headOf(page, metadata, context)],
  });
  const { record, removed } = assemble({
    page,
    metadata,
    finding,
    resolution: judgement.resolution,
    version: VERSION,
    rulesDigest: site.digest,
    provenance: options.provenance === true,
    find: context.find,
  });
  const { id, key, origin } = page.capture;
  const base = {
    id,
    key,
    origin,
    ...(options.trace && { trace: traceOf(judgement.resolution, judgement.entries) }),
  };
  const rejected = rejection(record, finding, page.blocks, options.allTypes === true);
  if (rejected)
    return {
      ...base,
      outcome: 'rejected',
      ...rejected,
      removed: rejectedRemovals(record, removed, rejected),
    };
  return { ...base, outcome: 'record', record, removed };
}

function headOf(page: Page, metadata: Metadata, context: PageContext): readonly Verdict[] {
  return page.kind === 'html'
    ? headVerdicts(page, metadata, context)
    : textHeadVerdicts(page, metadata, context);
}

function find(page: Page, ruleset: Ruleset, context: PageContext): Finding {
  if (page.kind === 'html' && !page.markdown) return findArticle(page, context, ruleset.finder);
  const text = page.kind === 'html' ? linesOf(page) : page;
  return findArticleInText(text, context, ruleset.textFinder);
}

function quarantined({ id, key, origin }: Capture, error: unknown): QuarantinedOutcome {
  const base = { id, key, origin, outcome: 'quarantined' as const };
  if (error instanceof DechromeError) {
    return { ...base, stage: error.stage, reason: error.code, error: error.message };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { ...base, stage: 'segment', reason: 'internal-error', error: message };
}

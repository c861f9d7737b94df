/** Why text went. A closed list that sinks, reports and rule files rely on; where rules agree, the earlier names the reason. */
export const CATEGORIES = [
  'login-prompt',
  'foreign-ui-string',
  'duplicate-caption',
  'related-teaser',
  'consent-banner',
  'newsletter-prompt',
  'share-widget',
  'comment',
  'advert',
  'paywall-prompt',
  'repeated-on-site',
  'copyright-notice',
  'metadata-line',
  'author-bio',
  'duplicate-text',
  'embed-fallback',
  'hidden',
  'navigation',
  'outside-article',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a kept span is in the article. Spans without a label are prose. */
export const ROLES = [
  'headline',
  'kicker',
  'lead',
  'byline',
  'dateline',
  'published',
  'modified',
  'section',
  'caption',
  'credit',
  'timestamp',
  'question',
  'answer',
] as const;
export type Role = (typeof ROLES)[number];

export type Action = 'drop' | 'keep' | 'cut-before' | 'cut-after' | 'label';

/** In order: a rule sees the frozen result of the phases before its own, never of its own. */
export const PHASES = ['site', 'find', 'judge', 'context'] as const;
export type Phase = (typeof PHASES)[number];

export type Scope = 'site' | 'generic';

/** `[start, end)` in a block's text, UTF-16 units. */
export type Span = readonly [start: number, end: number];

/** What a rule says about a span (or about the whole block where `span` is absent). */
export interface Verdict {
  rule: string;
  block: number;
  span?: Span;
  action: Action;
  /** On `keep`: overrules the article finder, but no rule. */
  rescue?: boolean;
  /** On `drop` and the cuts. */
  category?: Category;
  /** On `label`. */
  role?: Role;
  /** For people: one clause, with the evidence. */
  why: string;
}

export interface Trace {
  phase: Phase;
  scope: Scope;
  verdict: Verdict;
  outcome: 'won' | 'overruled' | 'no-op' | 'experimental' | 'needs-dom';
  overruledBy?: string;
}

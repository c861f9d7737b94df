import type { Origin } from './capture.ts';
import type { Stage } from './errors.ts';
import type { ArticleRecord } from './record.ts';
import type { Category, Trace } from './verdict.ts';

/** A dropped span with its full text. */
export interface Removal {
  /** Index of the source block and offset of the span in it. */
  at: [block: number, start: number];
  text: string;
  category: Category;
  rule: string;
  why: string;
  /** Where it stood in the source: tag path in HTML, line number in text. */
  path?: string;
}

/** Why a capture that opened well gives no record. */
export const REJECT_REASONS = [
  'empty',
  'error-page',
  'consent-wall',
  'login-wall',
  'paywall',
  'listing',
  'forum',
  'product',
  'documentation',
  'service',
  'no-article',
  'unsupported-media-type',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

interface OutcomeBase {
  /** sha256 of the capture's bytes; of the origin for an input that could not be read. */
  id: string;
  key: string;
  origin: Origin;
  trace?: Trace[];
}

export interface RecordOutcome extends OutcomeBase {
  outcome: 'record';
  record: ArticleRecord;
  removed: Removal[];
}
export interface RejectedOutcome extends OutcomeBase {
  outcome: 'rejected';
  reason: RejectReason;
  why: string;
  removed: Removal[];
}
export interface QuarantinedOutcome extends OutcomeBase {
  outcome: 'quarantined';
  stage: Stage;
  reason: string;
  error: string;
}

/** What a capture became: always exactly one of three. */
export type Outcome = RecordOutcome | RejectedOutcome | QuarantinedOutcome;

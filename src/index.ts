/** The public API of Dechrome. */
export { makeCapture } from './capture/capture.ts';
export { readSources, type SourceOptions } from './capture/source.ts';
export { type CleanOptions, clean } from './clean.ts';
export { type LoadOptions, loadRules, type Ruleset } from './load-rules.ts';
export type { Capture, FailedInput, Origin, SourceItem } from './model/capture.ts';
export { DechromeError, QuarantineError, UsageError } from './model/errors.ts';
export type { Evidence } from './model/evidence.ts';
export type {
  Outcome,
  QuarantinedOutcome,
  RecordOutcome,
  RejectedOutcome,
  Removal,
} from './model/outcome.ts';
export { type ArticleRecord, recordSchema } from './model/record.ts';
export type { Category, Role, Trace, Verdict } from './model/verdict.ts';
export { queryCapture } from './page/query.ts';
export { toJsonLd } from './record/export/json-ld.ts';
export { toMarkdown } from './record/export/markdown.ts';
export { toNinjs } from './record/export/ninjs.ts';
export { toTei } from './record/export/tei.ts';
export { VERSION } from './version.ts';

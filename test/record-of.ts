import { makeCapture } from '../src/capture/capture.ts';
import { type CleanOptions, clean } from '../src/clean.ts';
import { loadRules } from '../src/load-rules.ts';
import type { Capture } from '../src/model/capture.ts';
import type { RecordOutcome } from '../src/model/outcome.ts';
import type { ArticleRecord } from '../src/model/record.ts';

const rules = await loadRules();

type Facts = Partial<Pick<Capture, 'url' | 'capturedAt' | 'mediaType'>>;

/** The record of a page; throws where it gives none. */
export function recordOf(html: string, facts: Facts = {}, options: CleanOptions = {}): ArticleRecord {
  return outcomeOf(html, facts, options).record;
}

/** The same with what was removed. */
export function outcomeOf(html: string, facts: Facts = {}, options: CleanOptions = {}): RecordOutcome {
  const bytes = Buffer.from(html);
  const capture = makeCapture({ bytes, key: 'k', mediaType: 'text/html', origin: { file: 'k' }, ...facts });
  const outcome = clean(capture, rules, options);
  if (outcome.outcome !== 'record') throw new Error(outcome.outcome);
  return outcome;
}

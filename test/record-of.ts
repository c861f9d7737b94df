import { makeCapture } from '../src/capture/capture.ts';
import { type CleanOptions, clean } from '../src/clean.ts';
import { loadRules } from '../src/load-rules.ts';
import type { Capture } from '../src/model/capture.ts';
import type { ArticleRecord } from '../src/model/record.ts';

const rules = await loadRules();

/** The record of a page; throws where it gives none. */
export function recordOf(
  html: string,
  facts: Partial<Pick<Capture, 'url' | 'capturedAt'>> = {},
  options: CleanOptions = {},
): ArticleRecord {
  const bytes = Buffer.from(html);
  const capture = makeCapture({ bytes, key: 'k', mediaType: 'text/html', origin: { file: 'k' }, ...facts });
  const outcome = clean(capture, rules, options);
  if (outcome.outcome !== 'record') throw new Error(outcome.outcome);
  return outcome.record;
}

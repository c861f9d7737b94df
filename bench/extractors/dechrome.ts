import type { Capture } from '../../src/model/capture.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { BenchPage } from '../dataset.ts';
import { wordScore, words } from '../metrics.ts';
import type { Subject } from '../product.ts';
import { account, sameBytes } from '../promises.ts';
import { judge, type OursResult, type PageResult } from '../result.ts';
import { decode } from './decode.ts';
import type { Extraction } from './extractor.ts';

/** A record in the metrics' terms; nothing where there is no record. */
export function extractionOf(outcome: Outcome): Extraction {
  if (outcome.outcome !== 'record') return { text: '', authors: [] };
  const { articleBody, headline, author, datePublished } = outcome.record;
  return {
    text: articleBody,
    title: headline,
    authors: author.map(person => person.name),
    date: datePublished,
  };
}

/** Cleans a page with all types on, by default and once more, and judges all of it. */
export function measureOurs(subject: Subject, page: BenchPage, promises: boolean): PageResult {
  const bytes = page.read();
  const capture = subject.capture(page, bytes);
  const outcome = subject.clean(capture, page, { allTypes: true });
  const result = judge(page, extractionOf(outcome));
  const standard = subject.clean(capture, page);
  result.ours = {
    verdict: standard.outcome === 'rejected' ? standard.reason : standard.outcome,
    quality: outcome.outcome === 'record' ? outcome.record.quality.score : undefined,
    inLanguage: outcome.outcome === 'record' ? outcome.record.inLanguage : undefined,
    ...removals(outcome, page, bytes),
    broken: outcome.outcome === 'quarantined' ? [`quarantined: ${outcome.error}`] : [],
  };
  if (page.mediaType !== 'text/html' && page.truth.text !== undefined)
    result.input = wordScore(bytes.toString('utf8'), page.truth.text).f1;
  if (promises) check(result.ours, capture, [outcome, standard], subject.clean(capture, page));
  return result;
}

function removals(outcome: Outcome, page: BenchPage, bytes: Buffer) {
  const removed = outcome.outcome === 'quarantined' ? [] : outcome.removed;
  const counts = {
    removedWords: words(removed.map(removal => removal.text).join('\n')).length,
    inputWords: words(decode(bytes)).length,
  };
  if (!page.set.startsWith('clean-')) return counts;
  const removedLines = removed.map(
    ({ category, rule, text }) => `[${category}/${rule}] ${text.slice(0, 100)}`,
  );
  return { ...counts, removedLines };
}

function check(ours: OursResult, capture: Capture, runs: Outcome[], again: Outcome): void {
  const accounts = runs.map(run => account(run, capture));
  for (const { difference } of accounts) if (difference) ours.broken.push(`accounting: ${difference}`);
  ours.reading = accounts[0]!.reading;
  if (!sameBytes(runs.at(-1)!, again)) ours.broken.push('two runs gave different bytes');
}

import type { Outcome } from '../../model/outcome.ts';
import type { ArticleRecord } from '../../model/record.ts';
import type { Answers } from './truth.ts';
import { wordF1, wordsOf } from './words.ts';

/** How right an outcome is, 0–1; undefined where the right answer is not known. */
export type Measure = (outcome: Outcome, answers: Answers) => number | undefined;

/** What is measured, by the name it is shown under. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  'word F1': (outcome, { text }) => text && wordF1(recordOf(outcome)?.articleBody ?? '', text.text),
  snippets: (outcome, { with: wanted = [], without: unwanted = [] }) => {
    const all = wanted.length + unwanted.length;
    if (all === 0) return undefined;
    const body = spaced(recordOf(outcome)?.articleBody ?? '');
    const has = (snippet: string) => body.includes(spaced(snippet));
    return (wanted.filter(has).length + unwanted.filter(snippet => !has(snippet)).length) / all;
  },
  headline: (outcome, { title }) =>
    title === undefined ? undefined : Number(bare(recordOf(outcome)?.headline ?? '') === bare(title)),
  author: (outcome, { authors }) =>
    authors && setF1(recordOf(outcome)?.author.map(({ name }) => name) ?? [], authors),
  date: (outcome, { date }) =>
    date === undefined
      ? undefined
      : Number(recordOf(outcome)?.datePublished?.slice(0, 10) === date.slice(0, 10)),
};

function recordOf(outcome: Outcome): ArticleRecord | undefined {
  return outcome.outcome === 'record' ? outcome.record : undefined;
}

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();
/** The words alone: punctuation, quotes and case don't count. */
const bare = (text: string) => wordsOf(text).join(' ');

/** Harmonic mean of precision and recall of two sets of names; 1 when both are empty. */
function setF1(given: readonly string[], wanted: readonly string[]): number {
  const names = new Set(wanted.map(bare));
  const found = new Set(given.map(bare));
  if (names.size + found.size === 0) return 1;
  return (2 * [...found].filter(name => names.has(name)).length) / (names.size + found.size);
}

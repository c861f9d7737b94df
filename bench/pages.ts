import { styleText } from 'node:util';
import type { Outcome } from '../src/model/outcome.ts';
import type { BenchPage } from './dataset.ts';
import { judgeLines, takenBy } from './diff.ts';
import { extractionOf } from './extractors/dechrome.ts';
import type { Subject } from './product.ts';
import type { PageResult } from './result.ts';
import { fixed } from './table.ts';

const clip = (text: string, length: number) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** One number to order pages by: word F1, else the share of snippets that are right. */
export function goodness({ words, snippets }: PageResult): number {
  if (words) return words.f1;
  if (!snippets) return 1;
  const { tp, fn, fp, tn } = snippets;
  return (tp + tn) / Math.max(1, tp + fn + fp + tn);
}

/** Text that a page's output has too much, and truth that it lacks with the rule that took it. */
export function faults(subject: Subject, page: BenchPage): { extra: string[]; missing: string[] } {
  const outcome = subject.clean(subject.capture(page, page.read()), page, { allTypes: true });
  const text = extractionOf(outcome).text;
  const { truth } = page;
  const wanted = truth.text ?? (truth.with ?? []).join('\n');
  const missing = judgeLines(wanted, text).filter(line => !line.shared);
  const extra =
    truth.text === undefined
      ? (truth.without ?? []).filter(snippet => text.includes(snippet))
      : judgeLines(text, truth.text).flatMap(line => (line.shared ? [] : line.text));
  return { extra, missing: missing.map(line => blame(line.text, outcome)) };
}

function blame(line: string, outcome: Outcome): string {
  const removal = takenBy(line, outcome);
  return removal ? `[${removal.category}/${removal.rule}] ${line}` : `[not on the page] ${line}`;
}

/** The worst pages of a run, each with the first lines of what is wrong. */
export function describeWorst(subject: Subject, pages: readonly [BenchPage, PageResult][]): string {
  return pages.map(([page, result]) => describe(subject, page, result)).join('\n\n');
}

function describe(subject: Subject, page: BenchPage, result: PageResult): string {
  const { words, ours } = result;
  const figures = words
    ? `F1 ${fixed(words.f1)} P ${fixed(words.precision)} R ${fixed(words.recall)}`
    : `snippets ${fixed(goodness(result))}`;
  const head = `${page.set} ${page.id}  ${figures}  ${page.pageType}, by default ${ours?.verdict}  ${page.url ?? ''}`;
  const { extra, missing } = faults(subject, page);
  const list = (sign: string, lines: string[]) => [
    ...lines.slice(0, 6).map(line => `  ${sign} ${clip(line, 150)}`),
    ...(lines.length > 6 ? [`  ${sign} … ${lines.length - 6} more`] : []),
  ];
  return [styleText('bold', head), ...list('+', extra), ...list('-', missing)].join('\n');
}

/** A page in full: fields beside their truth, output lines (`+` is too much), truth lines that are missing. */
export function describePage(subject: Subject, page: BenchPage, result: PageResult): string {
  const outcome = subject.clean(subject.capture(page, page.read()), page, { allTypes: true });
  const { text, title, authors, date } = extractionOf(outcome);
  const { truth } = page;
  const field = (name: string, got: unknown, want: unknown, good: unknown) =>
    `${name.padEnd(8)} ${JSON.stringify(got)}  truth ${JSON.stringify(want)}  ${JSON.stringify(good)}`;
  const output = judgeLines(text, truth.text ?? (truth.with ?? []).join('\n'));
  const { extra, missing } = faults(subject, page);
  return [
    `${page.set} ${page.id} ${page.pageType} ${page.url ?? ''}`,
    JSON.stringify({ ...result, id: undefined, set: undefined }),
    field('title', title, truth.title, result.title),
    field('authors', authors, truth.authors, result.authors),
    field('date', date, truth.date, result.date),
    '',
    'output',
    ...output.map(line =>
      line.shared || truth.text === undefined ? `    ${line.text}` : styleText('red', `  + ${line.text}`),
    ),
    '',
    `missing (${missing.length})`,
    ...missing.map(line => styleText('yellow', `  - ${line}`)),
    ...(truth.text === undefined ? ['', 'unwanted', ...extra.map(line => `  + ${line}`)] : []),
  ].join('\n');
}
